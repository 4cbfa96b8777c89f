import type { ComponentChildren } from 'preact';
import { canResend } from '../../../features/messages/resend-message.ts';
import type { Message } from '../../../storage/records.ts';
import { isLocale, localeNames } from '../../messages/locale.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Time } from '../../parts/Time.tsx';
import { AdminPage } from '../AdminPage.tsx';
import { DuringCall } from '../customers/DuringCall.tsx';
import type { Desk } from '../desk.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { Panel } from '../parts/Panel.tsx';
import { MessageBadge } from './MessageBadge.tsx';
import { messageAddress, outboxPath } from './outbox-query.ts';

export interface MessagePageProps {
  readonly desk: Desk;
  readonly message: Message;
  /** What became of sending it again. */
  readonly news: 'resent' | 'refused' | undefined;
}

/** One message with its text, as its reader gets it. */
export const MessagePage = ({ desk, message, news }: MessagePageProps) => {
  const { t, now } = desk;
  const isSecret = message.body !== '' && message.useBy !== undefined && now < message.useBy;
  return (
    <AdminPage
      desk={desk}
      title={subjectOf(desk, message)}
      section="outbox"
      head={<Head desk={desk} message={message} />}
    >
      <div class="o-split">
        <div class="a-grid">
          {news === 'resent' && message.state !== 'failed' && <Notice tone="green">{t('outbox.resent')}</Notice>}
          {news === 'refused' && <Notice tone="red">{t('outbox.notResent')}</Notice>}
          {isSecret && <Notice tone="amber">{t('outbox.secret')}</Notice>}
          <Panel title={t('outbox.message')} padded>
            {message.body ? (
              <p class="o-note" lang={message.locale} dir="auto">
                {message.body}
              </p>
            ) : (
              <p class="muted">{t('outbox.forgotten')}</p>
            )}
          </Panel>
        </div>
        <div class="a-grid">
          <Panel title={t('outbox.about')} padded>
            <About desk={desk} message={message} />
          </Panel>
        </div>
      </div>
    </AdminPage>
  );
};

type PartProps = Omit<MessagePageProps, 'news'>;

const Head = ({ desk, message }: PartProps) => (
  <>
    <div class="stack stack-1">
      <Crumb desk={desk} href={outboxPath} label={desk.t('outbox.title')} />
      <div class="row wrap">
        <h1>
          <bdi>{subjectOf(desk, message)}</bdi>
        </h1>
        <MessageBadge t={desk.t} state={message.state} />
      </div>
    </div>
    {canResend(message, desk.now) && (
      <div class="end">
        <DuringCall desk={desk}>
          <form method="post" action={`${messageAddress(message.id)}/resend`}>
            <FormGuard page={desk} />
            <button type="submit" class="btn btn-primary">
              {desk.t('outbox.resend')}
            </button>
          </form>
        </DuringCall>
      </div>
    )}
  </>
);

const subjectOf = ({ t }: Desk, { subject }: Message): string => subject || t('outbox.noSubject');

const About = ({ desk, message }: PartProps) => {
  const { t, formats } = desk;
  const { locale, sentAt, useBy, tries, failure, state } = message;
  return (
    <dl class="dl">
      <Entry name={t('outbox.to')}>{message.recipient}</Entry>
      <Entry name={t('outbox.channel')}>{t(`outbox.channel.${message.channel}`)}</Entry>
      <Entry name={t('outbox.language')}>{isLocale(locale) ? localeNames[locale] : locale}</Entry>
      <Entry name={t('outbox.when')}>
        <Time at={message.createdAt} text={formats.shortMoment(message.createdAt)} />
      </Entry>
      {sentAt !== undefined && (
        <Entry name={t('outbox.sentAt')}>
          <Time at={sentAt} text={formats.shortMoment(sentAt)} />
        </Entry>
      )}
      {useBy !== undefined && (
        <Entry name={t('outbox.useBy')}>
          <Time at={useBy} text={formats.shortMoment(useBy)} />
        </Entry>
      )}
      {tries > 0 && <Entry name={t('outbox.tries')}>{formats.number(tries)}</Entry>}
      {failure && <Entry name={t('outbox.failure')}>{failure}</Entry>}
      {state === 'waiting' && tries > 0 && (
        <Entry name={t('outbox.nextTry')}>
          <Time at={message.nextTryAt} text={formats.shortMoment(message.nextTryAt)} />
        </Entry>
      )}
    </dl>
  );
};

const Entry = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
