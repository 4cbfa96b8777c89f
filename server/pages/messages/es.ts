import { account } from './account/es.ts';
import { admin } from './admin/es.ts';
import { api } from './api/es.ts';
import { approvals } from './approvals/es.ts';
import { cart } from './cart/es.ts';
import { checkout } from './checkout/es.ts';
import { customers } from './customers/es.ts';
import { drafts } from './drafts/es.ts';
import { goods } from './goods/es.ts';
import { login } from './login/es.ts';
import { mail } from './mail/es.ts';
import { pay } from './pay/es.ts';
import { priceReport } from './price-report/es.ts';
import { prices } from './prices/es.ts';
import { problems } from './problems/es.ts';
import { share } from './share/es.ts';
import { shell } from './shell/es.ts';
import { shop } from './shop/es.ts';

export const es = {
  ...shell,
  ...shop,
  ...cart,
  ...checkout,
  ...account,
  ...problems,
  ...admin,
  ...api,
  ...approvals,
  ...mail,
  ...customers,
  ...drafts,
  ...goods,
  ...login,
  ...prices,
  ...priceReport,
  ...share,
  ...pay,
} as const;
