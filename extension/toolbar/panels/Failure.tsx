import { alert } from '../../../shared/design/icons.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import { wordsOf } from '../calls/failure-words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../words/words.ts';

interface Props {
  readonly failure: ApiFailure;
  /** What the failure left as it was, as a sentence. */
  readonly unchanged: string;
  readonly onAgain?: () => void;
}

/** A failure where it happened: the rest of the panel stays. */
export function Failure({ failure, unchanged, onAgain }: Props) {
  const words = wordsOf(failure, unchanged, () => onAgain?.());
  return (
    <div class="notice notice-red" role="alert">
      <Icon path={alert} />
      <span class="grow">
        <b>{words.title}</b> {words.text}{' '}
        {words.reference && <span class="mono tt-ref">{t('reference', words.reference)}</span>}
      </span>
      {onAgain && (
        <Button kind="link" onPress={onAgain}>
          {t('tryAgain')}
        </Button>
      )}
    </div>
  );
}
