import * as icons from '../../../../shared/design/icons.ts';
import { type FirstStep, firstSteps } from '../../../features/settings/first-steps.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Desk } from '../desk.ts';
import { Panel } from '../parts/Panel.tsx';
import { categoriesPath } from '../products/categories/category-address.ts';
import { productsPath } from '../products/products-query.ts';
import { addressOfPart } from '../settings/settings-part.ts';

const addresses: Readonly<Record<FirstStep, string>> = {
  store: addressOfPart('store'),
  delivery: addressOfPart('delivery'),
  categories: categoriesPath,
  products: productsPath,
  operator: '/admin/users/invite',
  order: '/',
};

interface FirstStepsProps {
  readonly desk: Desk;
  readonly done: Readonly<Record<FirstStep, boolean>>;
}

/** The way from an empty store to its first order; each step leads to where it is taken. */
export const FirstSteps = ({ desk: { t }, done }: FirstStepsProps) => {
  const next = firstSteps.find((step) => !done[step]);
  return (
    <Panel title={t('firstSteps.title')} padded>
      <ol class="timeline">
        {firstSteps.map((step) => (
          <li key={step} aria-current={step === next ? 'step' : undefined}>
            <span class={done[step] ? 'node node-done' : step === next ? 'node node-now' : 'node'}>
              {done[step] && <Icon path={icons.check} />}
            </span>
            <span class="vh">{t(done[step] ? 'admin.order.done' : 'admin.order.toCome')} </span>
            <a href={addresses[step]} class={step === next ? 'strong' : undefined}>
              {t(`firstSteps.${step}`)}
            </a>
            <br />
            <span class="hint">{t(`firstSteps.${step}Text`)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
};
