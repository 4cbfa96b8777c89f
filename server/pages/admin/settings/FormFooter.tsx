import { DuringCall } from '../customers/DuringCall.tsx';
import type { Desk } from '../desk.ts';

interface FormFooterProps {
  readonly desk: Desk;
  /** Where nothing is saved. */
  readonly back: string;
  /** On the button that saves. */
  readonly save: string;
}

export const FormFooter = ({ desk, back, save }: FormFooterProps) => (
  <footer class="row wrap">
    <DuringCall desk={desk}>
      <a class="btn btn-ghost end" href={back}>
        {desk.t('customers.cancel')}
      </a>
      <button type="submit" class="btn btn-primary">
        {save}
      </button>
    </DuringCall>
  </footer>
);
