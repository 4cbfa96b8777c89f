import { useLayoutEffect, useRef } from 'preact/hooks';
import { search as searchIcon, x } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { Button } from '../ui/Button.tsx';
import { Key } from '../ui/facts.tsx';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../words/words.ts';
import { SearchResults } from './SearchResults.tsx';
import { searchKeys } from './search-keys.ts';
import { searchOf } from './search-state.ts';

/** One box for name, e-mail, phone, customer and order number; the focus stays in it while rows are chosen. */
export function SearchBox({ app }: { readonly app: App }) {
  const search = searchOf(app);
  const input = useRef<HTMLInputElement>(null);
  const wanted = app.focusSearch.value;
  // In the very task that puts this box in the place of the plain one, so that no key falls between the two.
  useLayoutEffect(() => {
    if (!wanted) return;
    app.focusSearch.value = false;
    input.current?.focus();
  }, [wanted]);
  const { text, isOpen, isBusy, rows } = search;
  const isListed = isOpen.value && rows.value.length > 0;
  return (
    <div
      class="tt-search"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) search.close();
      }}
    >
      <div class="affix">
        <Icon path={searchIcon} />
        <input
          ref={input}
          class="input"
          role="combobox"
          aria-label={t('findCustomer')}
          aria-expanded={isListed}
          aria-controls="tt-results"
          aria-autocomplete="list"
          aria-activedescendant={isListed && search.active.value >= 0 ? `tt-row-${search.active.value}` : undefined}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder={t('searchPlaceholder')}
          value={text.value}
          onFocus={() => void search.open()}
          onClick={() => void search.open()}
          onInput={({ currentTarget }) => search.type(currentTarget.value)}
          onKeyDown={(event) => searchKeys(app, event)}
        />
        <span class="post">
          {isBusy.value && <span class="spin" />}
          {text.value === '' ? (
            <span class="tt-hide-narrow">
              <Key name="Alt Shift F" />
            </span>
          ) : (
            <Button
              small
              icon={x}
              name={t('clear')}
              onPress={() => {
                search.clear();
                input.current?.focus();
              }}
            />
          )}
        </span>
      </div>
      {isOpen.value && <SearchResults app={app} />}
    </div>
  );
}
