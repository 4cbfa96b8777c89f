import * as icons from '../../../shared/design/icons.ts';
import { maxQuantity } from '../../../shared/domain/cart-lines.ts';
import { Icon } from './Icon.tsx';

interface StepperProps {
  readonly value: string;
  readonly labels: { readonly quantity: string; readonly fewer: string; readonly more: string };
  /** What the buttons send as `step`; without a script the page answers with the next number. */
  readonly buttons: 'submit' | 'script';
  /** Of the field; the buttons' ids are made of it. */
  readonly id: string;
  readonly error?: string | undefined;
}

/** A whole number between two buttons. The field is called `quantity`. */
export const Stepper = ({ value, labels, buttons, id, error }: StepperProps) => (
  <span class="stepper stepper-lg" data-stepper>
    <StepButton id={`${id}-fewer`} step="-1" label={labels.fewer} icon={icons.minus} buttons={buttons} />
    <input
      id={id}
      name="quantity"
      value={value}
      aria-label={labels.quantity}
      inputMode="numeric"
      pattern="[0-9]{1,4}"
      maxLength={4}
      autocomplete="off"
      data-most={maxQuantity}
      {...(error ? { 'aria-invalid': 'true', 'aria-describedby': error } : {})}
    />
    <StepButton id={`${id}-more`} step="1" label={labels.more} icon={icons.plus} buttons={buttons} />
  </span>
);

interface StepButtonProps extends Pick<StepperProps, 'buttons' | 'id'> {
  readonly step: '1' | '-1';
  readonly label: string;
  readonly icon: icons.IconPath;
}

const StepButton = ({ id, step, label, icon, buttons }: StepButtonProps) =>
  buttons === 'submit' ? (
    <button id={id} type="submit" name="step" value={step} aria-label={label}>
      <Icon path={icon} />
    </button>
  ) : (
    <button id={id} type="button" class="with-script" data-step={step} aria-label={label}>
      <Icon path={icon} />
    </button>
  );
