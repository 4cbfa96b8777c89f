import { more, users } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { Button } from '../ui/Button.tsx';
import { t } from '../words/words.ts';

export const NoCustomerTools = ({ app }: { readonly app: App }) => (
  <div class="tt-tools">
    <Button
      isTool
      icon={users}
      name={t('recent')}
      class="tt-hide-narrow"
      onPress={() => {
        app.searchText.value = '';
        app.find();
      }}
    >
      <span class="tt-label">{t('recent')}</span>
    </Button>
    <Button
      isTool
      icon={more}
      name={t('more')}
      opens="menu"
      isExpanded={app.panels.current.value?.name === 'more'}
      onPress={(event) => app.panels.toggle({ name: 'more' }, event)}
    />
  </div>
);
