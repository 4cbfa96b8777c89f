import { ban, checkCircle, hourglass } from '../../../shared/design/icons.ts';
import { Failure } from '../panels/Failure.tsx';
import { unchangedWords } from '../panels/unchanged-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../words/words.ts';
import type { PriceEdit } from './price-edit.ts';
import { verdictWords } from './verdict-words.ts';

const icons = { green: checkCircle, amber: hourglass, red: ban } as const;

/** What would become of the price; nothing while it is the customer's own. */
export function VerdictRow({ edit }: { readonly edit: PriceEdit }) {
  const { verdict, failure } = edit.question;
  const price = edit.price.value;
  const { ownPrice, price: stays } = edit.line.value;
  if (!price.ok || price.value === ownPrice) return null;
  if (failure.value) return <Failure failure={failure.value} unchanged={unchangedWords(failure.value)} />;
  const known = verdict.value?.price === price.value ? verdict.value : undefined;
  if (!known)
    return (
      <p class="tt-verdict" aria-busy="true">
        <span class="hint">{t('verdictAsked')}</span>
      </p>
    );
  const { tone, title, text } = verdictWords(known, edit.currency, stays);
  return (
    <p class={`tt-verdict tt-verdict-${tone}`}>
      <Icon path={icons[tone]} />
      <span>
        <b>{title}</b> {text}
      </span>
    </p>
  );
}
