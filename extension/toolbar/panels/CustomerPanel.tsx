import type { CustomerCard } from '../../../shared/api/telesales.ts';
import { check, swap } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { openCustomer } from '../customers/customer-update.ts';
import type { OpenPanel, PanelProps } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { Avatar, LevelBadge } from '../ui/facts.tsx';
import { Icon } from '../ui/Icon.tsx';
import { day, year } from '../words/dates.ts';
import { initials } from '../words/initials.ts';
import { t } from '../words/words.ts';
import { CustomerForm } from './CustomerForm.tsx';
import { Failure } from './Failure.tsx';
import { Head } from './frames/Head.tsx';
import { useFrame } from './frames/use-frame.ts';
import { Skeleton } from './Skeleton.tsx';
import { StartFoot } from './StartFoot.tsx';
import { useLoaded } from './use-loaded.ts';

/** The customer card: check the details on the phone, put them right, give a reason, log in as them. */
export const CustomerPanel = ({ app, panel }: PanelProps) =>
  panel.name === 'customer' ? <Card key={panel.customer.number} app={app} picked={panel} /> : null;

interface CardProps {
  readonly app: App;
  readonly picked: Extract<OpenPanel, { readonly name: 'customer' }>;
}

/** Of one customer: nothing of it, a reason least of all, is left when another is opened. */
function Card({ app, picked }: CardProps) {
  const { frame, onKeyDown } = useFrame<HTMLDivElement>(app);
  const { number } = picked.customer;
  const [loaded, again] = useLoaded(number, () => openCustomer(app, number));
  const update = loaded.is === 'there' ? loaded.value : undefined;
  const card = update?.card.value;
  return (
    <div ref={frame} class="tt-card tt-sheet" role="dialog" aria-labelledby="tt-panel-title" onKeyDown={onKeyDown}>
      <Head
        app={app}
        id="tt-panel-title"
        before={<Avatar text={initials(card?.name ?? picked.customer.name)} kind="lg" />}
        title={
          <>
            <bdi>{card?.name ?? picked.customer.name}</bdi> {card && <LevelBadge level={card.level} />}
          </>
        }
        hint={card && <Since app={app} card={card} />}
      />
      <div class="tt-body">
        {picked.news && (
          <p class="notice notice-green">
            <Icon path={check} />
            {picked.news}
          </p>
        )}
        {loaded.is === 'failed' && <Failure failure={loaded.failure} unchanged={t('nothingChanged')} onAgain={again} />}
        {loaded.is === 'waiting' && loaded.isSlow && <Skeleton rows={6} />}
        {update && <CustomerForm app={app} update={update} frame={frame} />}
      </div>
      {update &&
        (picked.isCheckOnly && app.session.call()?.kind !== 'preparing' ? (
          <SwitchFoot app={app} />
        ) : (
          <StartFoot app={app} update={update} frame={frame} />
        ))}
    </div>
  );
}

function Since({ app, card }: { readonly app: App; readonly card: CustomerCard }) {
  const zone = app.session.state.value?.store.timeZone ?? 'UTC';
  const now = app.clock.at();
  const since = year(card.customerSince, zone);
  return (
    <>
      <span class="mono">{card.number}</span>,{' '}
      {card.lastOrder ? t('sinceWithOrder', since, day(card.lastOrder.at, now, zone)) : t('sinceWithoutOrder', since)}
    </>
  );
}

const SwitchFoot = ({ app }: { readonly app: App }) => (
  <div class="tt-foot">
    <Button kind="secondary" icon={swap} onPress={() => app.find()}>
      {t('switchCustomer')}
    </Button>
  </div>
);
