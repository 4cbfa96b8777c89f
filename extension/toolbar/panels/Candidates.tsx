import type { App } from '../create-app.ts';
import { pickCustomer } from '../search/pick-customer.ts';
import type { PickedCustomer } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { t } from '../words/words.ts';

interface Props {
  readonly app: App;
  readonly candidates: readonly PickedCustomer[];
}

/** The way to each customer who could be the same person. */
export const Candidates = ({ app, candidates }: Props) => (
  <>
    {candidates.map((candidate) => (
      <Button key={candidate.number} kind="secondary" class="tt-open" onPress={() => pickCustomer(app, candidate)}>
        <span class="tt-cut">{t('openCustomer', candidate.name)}</span>
      </Button>
    ))}
  </>
);
