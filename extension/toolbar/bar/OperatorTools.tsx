import { chevronUp } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { Button } from '../ui/Button.tsx';
import { Avatar } from '../ui/facts.tsx';
import { t } from '../words/words.ts';

/** The operator's own menu and the way to hide the bar: at the end of the bar in every state. */
export function OperatorTools({ app }: { readonly app: App }) {
  const operator = app.session.state.value?.operator;
  if (!operator) return null;
  return (
    <div class="tt-tail tt-hide-narrow">
      <Button
        isTool
        class="btn-icon"
        opens="menu"
        isExpanded={app.panels.current.value?.name === 'operator'}
        onPress={(event) => app.panels.toggle({ name: 'operator' }, event)}
      >
        <Avatar text={operator.initials} kind="op" />
        <span class="vh">{t('operatorMenu', operator.name)}</span>
      </Button>
      <Button isTool icon={chevronUp} name={t('collapse')} onPress={() => app.collapse(true)} />
    </div>
  );
}
