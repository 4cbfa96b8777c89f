import { type ComponentChildren, toChildArray } from 'preact';
import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Shop } from '../shop.ts';

interface StepProps {
  readonly shop: Shop;
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  /** One line of what was said, once it is done. */
  readonly summary?: ComponentChildren;
  readonly edit?: { readonly href: string; readonly label: string } | undefined;
  /** The form; left out when the step is folded. */
  readonly children?: ComponentChildren;
}

/** One step of the checkout. A finished one folds to a line. */
export const Step = ({ shop: { t }, id, number, title, isDone, summary, edit, children }: StepProps) => (
  <section class="step" id={id} aria-labelledby={`${id}-title`}>
    <div class="step-head">
      {isDone ? (
        <span class="step-no done">
          <Icon path={icons.check} />
          <span class="vh">{t('checkout.stepDone')}</span>
        </span>
      ) : (
        <span class="step-no">
          <span aria-hidden="true">{number}</span>
          <span class="vh">{t('checkout.stepNumber', { number })}</span>
        </span>
      )}
      <h2 id={`${id}-title`}>{title}</h2>
      {summary && <span class="muted step-summary">{summary}</span>}
      {edit && (
        <a class="end strong" href={edit.href} aria-label={edit.label}>
          {t('checkout.edit')}
        </a>
      )}
    </div>
    {toChildArray(children).length > 0 && <div class="step-body">{children}</div>}
  </section>
);
