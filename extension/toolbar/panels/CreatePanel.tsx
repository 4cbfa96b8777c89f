import { useLayoutEffect } from 'preact/hooks';
import { userPlus } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { type NewCustomer, newCustomerOf } from '../customers/new-customer.ts';
import { searchOf } from '../search/search-state.ts';
import type { PanelProps, PickedCustomer } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { t } from '../words/words.ts';
import { Candidates } from './Candidates.tsx';
import { Failure } from './Failure.tsx';
import { focusProblem } from './frame-focus.ts';
import { Head } from './frames/Head.tsx';
import { useFrame } from './frames/use-frame.ts';
import { NewCustomerFields } from './NewCustomerFields.tsx';
import { offlineRefusal } from './refusals.ts';
import { unchangedWords } from './unchanged-words.ts';

/** A new customer during a call: begins with what was searched for, and ends on their card. */
export function CreatePanel({ app, panel }: PanelProps) {
  const { frame, onKeyDown } = useFrame<HTMLDivElement>(app);
  const customer = newCustomerOf(app);
  const query = panel.name === 'create' ? panel.query : '';
  // In the very task that draws the panel, so that nothing of an earlier customer is ever shown.
  useLayoutEffect(() => {
    void customer.open(query);
  }, [query]);
  const create = async () => {
    if (offlineRefusal(app) || emailRefusal(customer)) return;
    const isMailed = customer.sendsMail.value;
    const made = await customer.create();
    if (!made && customer.question.value?.kind !== 'alike') focusProblem(frame);
    if (made) showMade(app, made, t(isMailed ? 'customerCreatedMail' : 'customerCreated', made.name, made.number));
  };
  const failure = customer.failure.value;
  return (
    <div
      ref={frame}
      class="tt-card tt-sheet tt-create"
      role="dialog"
      aria-labelledby="tt-panel-title"
      onKeyDown={(event) => {
        onKeyDown(event);
        if (event.key === 'Enter' && !event.repeat && event.target instanceof HTMLInputElement) void create();
      }}
    >
      <Head app={app} id="tt-panel-title" title={t('createCustomer')} />
      <div class="tt-body">
        <Earlier customer={customer} />
        <NewCustomerFields customer={customer} />
        {failure && <Failure failure={failure} unchanged={unchangedWords(failure)} />}
      </div>
      <div class="tt-foot tt-asks">
        <Candidates app={app} candidates={candidatesOf(customer)} />
        <Button class="tt-end" onPress={() => leave(app, customer)}>
          {t('cancel')}
        </Button>
        <Button
          kind="primary"
          icon={userPlus}
          isBusy={customer.isSaving.value}
          refusal={offlineRefusal(app) ?? emailRefusal(customer)}
          onPress={({ detail }) => {
            if (detail < 2) void create(); // the second click of a double click answers no question
          }}
        >
          {t('createCustomer')}
        </Button>
      </div>
    </div>
  );
}

/** A question about the e-mail has no answer but another e-mail. */
function emailRefusal({ question: { value } }: NewCustomer): string | undefined {
  if (value?.kind !== 'email-taken') return undefined;
  return t(value.customer ? 'otherEmail' : 'emailOfColleague');
}

function candidatesOf({ question: { value } }: NewCustomer): readonly PickedCustomer[] {
  if (value?.kind === 'alike') return value.candidates;
  return value?.customer ? [value.customer] : [];
}

function showMade(app: App, made: PickedCustomer, words: string): void {
  const open = () => app.panels.open({ name: 'customer', customer: made, news: words }, undefined, true);
  app.announcer.tell(words);
  searchOf(app).clear();
  if (app.panels.current.value?.name === 'create') open();
  else app.notices.show({ tone: 'done', title: words, action: { label: t('openCustomer', made.name), run: open } });
}

function leave(app: App, customer: NewCustomer): void {
  customer.forget();
  app.panels.close();
}

/** What was typed for somebody else and neither saved nor given up. */
function Earlier({ customer }: { readonly customer: NewCustomer }) {
  const earlier = customer.earlier.value;
  if (!earlier) return null;
  const { firstName = '', lastName = '', email = '' } = earlier.texts;
  return (
    <div class="notice">
      <span class="grow">{t('typedEarlier', `${firstName} ${lastName}`.trim() || email || t('somebodyElse'))}</span>
      <Button kind="link" onPress={() => customer.bringBack(earlier)}>
        {t('bringBack')}
      </Button>
    </div>
  );
}
