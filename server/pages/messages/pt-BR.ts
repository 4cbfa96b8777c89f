import { account } from './account/pt-BR.ts';
import { admin } from './admin/pt-BR.ts';
import { api } from './api/pt-BR.ts';
import { approvals } from './approvals/pt-BR.ts';
import { cart } from './cart/pt-BR.ts';
import { checkout } from './checkout/pt-BR.ts';
import { customers } from './customers/pt-BR.ts';
import { drafts } from './drafts/pt-BR.ts';
import { goods } from './goods/pt-BR.ts';
import { login } from './login/pt-BR.ts';
import { mail } from './mail/pt-BR.ts';
import { pay } from './pay/pt-BR.ts';
import { priceReport } from './price-report/pt-BR.ts';
import { prices } from './prices/pt-BR.ts';
import { problems } from './problems/pt-BR.ts';
import { share } from './share/pt-BR.ts';
import { shell } from './shell/pt-BR.ts';
import { shop } from './shop/pt-BR.ts';

export const ptBR = {
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
