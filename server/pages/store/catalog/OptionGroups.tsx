import type { OptionGroup, ProductPage, SkuView } from '../../../features/catalog/catalog-views.ts';
import type { Shop } from '../shop.ts';
import { choicesOf, type OptionChoice, wayTo } from './chosen-sku.ts';

interface OptionGroupsProps {
  readonly shop: Shop;
  readonly product: ProductPage;
  readonly chosen: SkuView;
}

/**
 * Each group says what is chosen. Every value is a link to the page with that sku, so that what is shown, its price and what the
 * button adds are always the same. A value that does not exist stays visible, with the way to get it below.
 */
export const OptionGroups = (props: OptionGroupsProps) => (
  <>
    {props.product.optionGroups.map((group, place) => (
      <Group key={group.name} {...props} group={group} place={place} />
    ))}
  </>
);

interface GroupProps extends OptionGroupsProps {
  readonly group: OptionGroup;
  readonly place: number;
}

const Group = ({ shop, product, chosen, group, place }: GroupProps) => {
  const choices = choicesOf(product, chosen, group);
  const prices = new Set(choices.flatMap(({ sku }) => (sku ? [sku.price] : [])));
  return (
    <section class="option-group" aria-label={group.name} data-options>
      <p class="legend">
        {group.name} <span>{chosen.options[group.name]}</span>
      </p>
      <div class="opts">
        {choices.map((choice, at) => (
          <Chip
            key={choice.value}
            id={`option-${place}-${at}`}
            shop={shop}
            product={product}
            choice={choice}
            showPrice={prices.size > 1}
          />
        ))}
      </div>
      {choices
        .filter(({ sku }) => !sku)
        .map(({ value }) => (
          <MissingNote key={value} shop={shop} product={product} chosen={chosen} group={group} value={value} />
        ))}
    </section>
  );
};

interface ChipProps {
  /** By which the focus comes back to it on the next page. */
  readonly id: string;
  readonly shop: Shop;
  readonly product: ProductPage;
  readonly choice: OptionChoice;
  /** Prices differ inside the group. */
  readonly showPrice: boolean;
}

const Chip = ({ id, shop: { formats }, product, choice: { value, isChosen, sku }, showPrice }: ChipProps) =>
  sku ? (
    <a
      id={id}
      class="opt-chip"
      href={`/p/${product.slug}?sku=${encodeURIComponent(sku.reference)}`}
      {...(isChosen ? { 'aria-current': 'true' } : {})}
    >
      {value}
      {showPrice && <small class="num">{formats.money(sku.price)}</small>}
    </a>
  ) : (
    <s class="opt-chip">{value}</s>
  );

interface MissingNoteProps extends OptionGroupsProps {
  readonly group: OptionGroup;
  readonly value: string;
}

const MissingNote = ({ shop: { t }, product, chosen, group, value }: MissingNoteProps) => {
  const way = wayTo(product, chosen, group, value);
  const differing = product.optionGroups.filter(
    ({ name }) => name !== group.name && way?.options[name] !== chosen.options[name],
  );
  if (!way || differing.length === 0) return null;
  const list = (sku: SkuView) =>
    new Intl.ListFormat(t.locale).format(differing.flatMap(({ name }) => sku.options[name] ?? []));
  return (
    <p class="hint missing-option">
      {t('product.notTogether', { option: value, others: list(chosen), instead: list(way) })}
    </p>
  );
};
