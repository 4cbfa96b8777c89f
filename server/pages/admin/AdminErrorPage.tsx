import * as icons from '../../../shared/design/icons.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import { may } from '../../features/session/identity.ts';
import type { PageContext } from '../../http/page.ts';
import { errorWords, type Words } from '../parts/ErrorPage.tsx';
import { Icon } from '../parts/Icon.tsx';
import { AdminPage } from './AdminPage.tsx';
import type { DeskFrame } from './desk.ts';
import { roleWords } from './parts/Person.tsx';

interface AdminErrorPageProps {
  readonly ctx: PageContext;
  readonly problem: Problem;
}

/** A refusal or failure in the dashboard. It asks no storage for anything: storage may be what failed. */
export const AdminErrorPage = ({ ctx, problem }: AdminErrorPageProps) => {
  const { t, identity, formToken, formCall, address, request } = ctx;
  const frame: DeskFrame = { t, identity, storeName: '', formToken, formCall, address };
  const words = ownWords(frame, problem) ?? errorWords(ctx, problem);
  return (
    <AdminPage desk={frame} title={words.title} head={null}>
      <div class="panel empty" role="alert">
        <Icon path={problem.status === 404 ? icons.search : icons.alert} />
        <h1 class="a-problem">{words.title}</h1>
        <p>{words.text}</p>
        <p class="row wrap">
          {may(identity, 'see-own-orders') && (
            <a class="btn btn-secondary" href="/admin/orders">
              {t('admin.nav.orders')}
            </a>
          )}
          <a class="btn btn-ghost" href="/">
            {t('admin.nav.store')}
          </a>
        </p>
        <p class="hint mono">{t('problem.reference', { id: request.id })}</p>
      </div>
    </AdminPage>
  );
};

/** Where staff read something else than shoppers; a missing right is E7 of the design's error texts. */
function ownWords(desk: DeskFrame, { code }: Problem): Words | undefined {
  const { t } = desk;
  if (code === 'right-missing')
    return { title: t('admin.noRight'), text: t('admin.noRightText', { role: roleWords(desk) }) };
  if (code === 'cart-unknown') return { title: t('carts.unknown'), text: t('carts.unknownText') };
  if (code === 'message-unknown') return { title: t('outbox.unknown'), text: t('outbox.unknownText') };
  if (code === 'staff-unknown') return { title: t('users.unknown'), text: t('users.unknownText') };
  if (code === 'customer-unknown') return { title: t('customers.unknown'), text: t('customers.unknownText') };
  if (code === 'product-unknown') return { title: t('goods.unknown'), text: t('goods.unknownText') };
  if (code === 'category-unknown') return { title: t('goods.cat.unknown'), text: t('goods.cat.unknownText') };
  if (code === 'import-unknown') return { title: t('goods.imp.unknown'), text: t('goods.imp.unknownText') };
  return code === 'order-unknown' ? { title: t('admin.noOrder'), text: t('admin.noOrderText') } : undefined;
}
