import type { ComponentChildren } from 'preact';
import { FormGuard } from '../../parts/FormGuard.tsx';
import type { DeskFrame } from '../desk.ts';

interface ConfirmProps {
  readonly desk: DeskFrame;
  /** Of the dialog, alone on its page. */
  readonly id: string;
  /** On the button that asks. */
  readonly opens: string;
  /** When several such buttons are on the page: what this one is about. */
  readonly opensLabel?: string;
  readonly title: string;
  readonly text: ComponentChildren;
  /** The form that does it. */
  readonly action: string;
  readonly confirm: string;
  readonly keep: string;
  /** Hidden fields. */
  readonly children?: ComponentChildren;
}

/** Something that is lost: a quiet button asks, its dialog does it. A popover, so that no script is needed. */
export const Confirm = ({
  desk,
  id,
  opens,
  opensLabel,
  title,
  text,
  action,
  confirm,
  keep,
  children,
}: ConfirmProps) => (
  <>
    <button type="button" class="btn btn-danger-quiet" popovertarget={id} aria-label={opensLabel}>
      {opens}
    </button>
    <div class="dialog a-confirm" id={id} popover="auto" role="alertdialog" aria-labelledby={`${id}-title`}>
      <div class="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
      </div>
      <p class="dialog-body">{text}</p>
      <form class="dialog-foot" method="post" action={action}>
        <FormGuard page={desk} />
        {children}
        <button type="button" class="btn btn-secondary" popovertarget={id} popovertargetaction="hide" autofocus>
          {keep}
        </button>
        <button type="submit" class="btn btn-danger">
          {confirm}
        </button>
      </form>
    </div>
  </>
);
