import { account } from './account/en.ts';
import { admin } from './admin/en.ts';
import { api } from './api/en.ts';
import { approvals } from './approvals/en.ts';
import { cart } from './cart/en.ts';
import { checkout } from './checkout/en.ts';
import { customers } from './customers/en.ts';
import { drafts } from './drafts/en.ts';
import { goods } from './goods/en.ts';
import { login } from './login/en.ts';
import { mail } from './mail/en.ts';
import { pay } from './pay/en.ts';
import { priceReport } from './price-report/en.ts';
import { prices } from './prices/en.ts';
import { problems } from './problems/en.ts';
import { share } from './share/en.ts';
import { shell } from './shell/en.ts';
import { shop } from './shop/en.ts';

export const en = {
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
