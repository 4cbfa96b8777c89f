import type { AskBackground } from '../messaging/ask-background.ts';
import type { Confirmation } from '../messaging/protocol.ts';
import { WindowHead } from '../settings/WindowHead.tsx';
import { Button } from '../toolbar/ui/Button.tsx';
import { Avatar } from '../toolbar/ui/facts.tsx';
import { t } from '../toolbar/words/words.ts';

interface Props {
  readonly ask: AskBackground;
  /** Null when the question was answered or forgotten. */
  readonly question: Confirmation | null;
}

/** An identity change, confirmed where no store page can cover, fade or press the button. */
export function Confirm({ ask, question }: Props) {
  if (!question) return <p class="window">{t('confirmGone')}</p>;
  const { id, title, initials, about, facts, confirm, cancel } = question;
  const press = (event: MouseEvent) => {
    if (event.isTrusted) ask('confirmed', { id }).finally(() => close());
  };
  return (
    <div class="window">
      <WindowHead title={t('confirmHere')} text={t('confirmHereText')} />
      <div class="state" data-state="acting">
        <Avatar text={initials} kind="amber" />
        <div class="two">
          <h1>{title}</h1>
          <span>{about}</span>
        </div>
      </div>
      <dl class="facts">
        {facts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <Button kind="secondary" onPress={() => close()}>
          {cancel}
        </Button>
        <Button kind="primary" onPress={press}>
          {confirm}
        </Button>
      </div>
    </div>
  );
}
