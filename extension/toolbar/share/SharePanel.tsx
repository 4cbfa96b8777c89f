import { share as shareIcon } from '../../../shared/design/icons.ts';
import { Failure } from '../panels/Failure.tsx';
import { SidePanel } from '../panels/frames/SidePanel.tsx';
import { Skeleton } from '../panels/Skeleton.tsx';
import { useLoaded } from '../panels/use-loaded.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Icon } from '../ui/Icon.tsx';
import { money } from '../words/format.ts';
import { plural, t } from '../words/words.ts';
import { LinkForm } from './LinkForm.tsx';
import { LinkRow } from './LinkRow.tsx';
import { MadeLink } from './MadeLink.tsx';
import { sharingOf } from './sharing-of.ts';

/** Sends the cart away by a link, and follows who opened it. */
export function SharePanel({ app }: PanelProps) {
  const sharing = sharingOf(app);
  const [loaded, again] = useLoaded(String(sharing.turn.value), sharing.list);
  const state = app.session.state.value;
  const call = state?.call;
  if (!state || !call) return null;
  const { cart } = call;
  const { currency, timeZone } = state.store;
  const made = sharing.made.value;
  const failure = sharing.failure.value;
  const shares = loaded.is === 'there' ? loaded.value.shares : [];
  return (
    <SidePanel
      app={app}
      title={t('shareCart')}
      hint={t('itemsFor', plural('items', cart.count), money(cart.value, currency))}
    >
      {cart.count === 0 && !made ? (
        <div class="empty">
          <Icon path={shareIcon} />
          <strong>{t('cartEmpty')}</strong>
          <span>{t('shareEmptyText')}</span>
        </div>
      ) : made ? (
        <MadeLink app={app} made={made} />
      ) : (
        <LinkForm app={app} />
      )}
      {failure && <Failure failure={failure} unchanged={t('nothingChanged')} />}
      <p class="hint">{t('shareHint')}</p>
      {loaded.is === 'failed' && <Failure failure={loaded.failure} unchanged={t('nothingChanged')} onAgain={again} />}
      {loaded.is === 'waiting' && loaded.isSlow && <Skeleton rows={3} />}
      {shares.length > 0 && (
        <section class="tt-links" aria-labelledby="tt-links-title">
          <h3 id="tt-links-title">{t('yourLinks')}</h3>
          <ul>
            {shares.map((share) => (
              <LinkRow key={share.id} app={app} share={share} timeZone={timeZone} />
            ))}
          </ul>
        </section>
      )}
    </SidePanel>
  );
}
