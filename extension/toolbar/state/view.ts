import type { ToolbarState } from '../../../shared/api/telesales.ts';
import type { CallKind } from '../../../shared/domain/call.ts';

export type CallView = NonNullable<ToolbarState['call']>;
export type EndedCall = NonNullable<ToolbarState['ended']>;

/** What the bar shows, in the words of ux.md section 4. */
export type View =
  | { readonly kind: 'loading'; readonly hint: 'no-customer' | CallKind }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'no-customer' }
  /** `words` say what is begun, and for whom. */
  | { readonly kind: 'starting'; readonly words: string }
  | { readonly kind: CallKind; readonly call: CallView }
  | { readonly kind: 'ends-soon'; readonly call: CallView; readonly isLast: boolean }
  | { readonly kind: 'ended'; readonly ended: EndedCall }
  | { readonly kind: 'offline'; readonly call: CallView | undefined }
  | { readonly kind: 'changed'; readonly call: CallView | undefined };

export interface Facts {
  readonly state: ToolbarState | undefined;
  readonly hint: 'no-customer' | CallKind;
  /** The call that the page was rendered for, '' for none. */
  readonly shownCall: string;
  readonly starting: string | undefined;
  readonly isOffline: boolean;
  readonly isSignedOut: boolean;
  /** Two minutes or less are left of the running call. */
  readonly isEndingSoon: boolean;
}

/** Decides the one view that all facts together allow; the first that applies wins. */
export function viewOf({ state, hint, shownCall, starting, isOffline, isSignedOut, isEndingSoon }: Facts): View {
  if (starting !== undefined) return { kind: 'starting', words: starting };
  if (isSignedOut) return { kind: 'signed-out' };
  if (isOffline) return { kind: 'offline', call: state?.call ?? undefined };
  if (!state) return { kind: 'loading', hint };
  const { call, ended } = state;
  if (!call && ended && (ended.callId === shownCall || shownCall === '')) return { kind: 'ended', ended };
  if ((call?.id ?? '') !== shownCall) return { kind: 'changed', call: call ?? undefined };
  if (!call) return { kind: 'no-customer' };
  return isEndingSoon
    ? { kind: 'ends-soon', call, isLast: call.absoluteEndAt <= call.idleAt }
    : { kind: call.kind, call };
}

/** The color family of the bar (tokens: `data-state`). */
export function toneOf(view: View): 'none' | 'acting' | 'alert' {
  switch (view.kind) {
    case 'acting':
    case 'preparing':
    case 'ends-soon':
      return 'acting';
    case 'ended':
    case 'offline':
    case 'changed':
      return 'alert';
    case 'loading':
      return view.hint === 'no-customer' ? 'none' : 'acting';
    default:
      return 'none';
  }
}
