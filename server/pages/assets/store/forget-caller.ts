import { withoutCaller } from '../../../../shared/domain/screen-pop.ts';

/** Who calls, in a phone system's link, does not stay in the address: where nobody is signed in and no toolbar takes it, either. */
export function forgetCaller(): void {
  const { pathname, search, hash } = location;
  const rest = withoutCaller(search);
  if (pathname === '/' && rest !== search) history.replaceState(history.state, '', pathname + rest + hash);
}
