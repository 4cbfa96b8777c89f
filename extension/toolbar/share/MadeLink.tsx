import { chat, copy, mail, plus, send, sms } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../words/words.ts';
import { DaysField } from './DaysField.tsx';
import { type MadeLink as Made, sharingOf } from './sharing-of.ts';

interface Props {
  readonly app: App;
  readonly made: Made;
}

/** The link with every way to send it. Its address is told this once. */
export function MadeLink({ app, made }: Props) {
  const sharing = sharingOf(app);
  const call = app.session.state.value?.call;
  const isOther = call && `${call.cart.orderFormId} ${call.cart.version}` !== made.cart;
  return (
    <>
      <div class="field">
        <label for="tt-share-url">{t('link')}</label>
        <div class="tt-link-row">
          <input
            id="tt-share-url"
            class="input mono"
            readOnly
            value={made.url}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <Button kind="primary" icon={copy} onPress={() => void copyLink(app, made.url)}>
            {t('copy')}
          </Button>
        </div>
      </div>
      <p class="tt-news" role="status">
        {sharing.news.value}
      </p>
      <div class="tt-ways">
        {made.qr && (
          <svg class="tt-qr" viewBox={`0 0 ${made.qr.size} ${made.qr.size}`} role="img" aria-label={t('qrOfLink')}>
            <path d={made.qr.path} />
          </svg>
        )}
        <div class="tt-channels">
          <DaysField
            id="tt-made-days"
            label={t('expires')}
            value={sharing.days.value}
            onChoose={(days) => {
              sharing.days.value = days;
              void sharing.change(made.id, { expiresInDays: days });
            }}
          />
          <Channels app={app} made={made} email={call?.customer.email ?? ''} />
        </div>
      </div>
      {isOther && <p class="hint">{t('linkOfOlderCart')}</p>}
      <Button kind="link" icon={plus} onPress={sharing.startAgain}>
        {t('anotherLink')}
      </Button>
    </>
  );
}

/** Messages are sent by the operator's own programs; a mail may come from the store as well. */
function Channels({ app, made, email }: Props & { readonly email: string }) {
  const sharing = sharingOf(app);
  const words = encodeURIComponent(made.words);
  const subject = encodeURIComponent(made.subject);
  return (
    <>
      <Way icon={chat} href={`https://wa.me/?text=${words}`} name="WhatsApp" />
      <Way icon={sms} href={`sms:?&body=${words}`} name={t('sms')} />
      <Way icon={mail} href={`mailto:${email}?subject=${subject}&body=${words}`} name={t('ownMail')} />
      {email !== '' && (
        <Button kind="secondary" icon={send} isBusy={sharing.busy.value} onPress={() => void sharing.mail(made)}>
          {t('storeMail')}
        </Button>
      )}
    </>
  );
}

const Way = ({ icon, href, name }: { readonly icon: string; readonly href: string; readonly name: string }) => (
  <a class="btn btn-secondary" href={href} target="_blank" rel="noreferrer">
    <Icon path={icon} />
    {name}
  </a>
);

async function copyLink(app: App, url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    sharingOf(app).tell(t('linkCopied'));
  } catch {
    sharingOf(app).tell(t('linkNotCopied')); // the browser, or the store's page, does not let us
  }
}
