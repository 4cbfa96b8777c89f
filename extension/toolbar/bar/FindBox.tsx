import { search } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../words/words.ts';

/** The customer search as every page shows it; the working one takes its place as soon as it gets the focus. */
export function FindBox({ app }: { readonly app: App }) {
  const { SearchBox } = app.parts.there.value ?? {};
  if (SearchBox) return <SearchBox app={app} />;
  return (
    <div class="tt-search">
      <div class="affix">
        <Icon path={search} />
        <input
          class="input"
          role="combobox"
          aria-label={t('findCustomer')}
          aria-expanded="false"
          autocomplete="off"
          placeholder={t('searchPlaceholder')}
          onFocus={() => app.find()}
          onInput={({ currentTarget }) => {
            app.searchText.value = currentTarget.value; // what is typed before the other one is there is not lost
          }}
        />
        <span class="post tt-hide-narrow">
          <kbd class="kbd">Alt Shift F</kbd>
        </span>
      </div>
    </div>
  );
}
