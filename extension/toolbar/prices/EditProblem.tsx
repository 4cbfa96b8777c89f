import type { ComponentChildren } from 'preact';
import { alert } from '../../../shared/design/icons.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import type { App } from '../create-app.ts';
import { Failure } from '../panels/Failure.tsx';
import { unchangedWords } from '../panels/unchanged-words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { time } from '../words/dates.ts';
import { money } from '../words/format.ts';
import { t } from '../words/words.ts';
import type { PriceEdit } from './price-edit.ts';

interface Props {
  readonly app: App;
  readonly edit: PriceEdit;
  readonly onAgain: (event: MouseEvent) => void;
}

/** Why the price was not saved; what was typed is still there. */
export function EditProblem({ app, edit, onAgain }: Props) {
  const problem = edit.problem.value;
  if (problem?.kind === 'conflict') return <Conflict app={app} edit={edit} who={problem.who} at={problem.at} />;
  if (problem?.kind === 'gone') return <Told title={t('priceNotSaved')} text={t('lineGone')} />;
  if (problem?.kind !== 'failure') return null;
  return <NotSaved failure={problem.failure} onAgain={onAgain} />;
}

function NotSaved({ failure, onAgain }: { readonly failure: ApiFailure; readonly onAgain: Props['onAgain'] }) {
  if (failure.code === 'CHK003') return <Told title={t('priceNotSaved')} text={t('pricesClosed')} />;
  if (failure.code === 'line-unknown') return <Told title={t('priceNotSaved')} text={t('lineGone')} />;
  return (
    <div>
      <Failure failure={failure} unchanged={unchangedWords(failure)} />
      {failure.kind !== 'forbidden' && (
        <Button kind="link" onPress={onAgain}>
          {t('tryAgain')}
        </Button>
      )}
    </div>
  );
}

interface ConflictProps {
  readonly app: App;
  readonly edit: PriceEdit;
  readonly who: string;
  readonly at: number;
}

function Conflict({ app, edit, who, at }: ConflictProps) {
  const price = edit.price.value;
  const zone = app.session.state.value?.store.timeZone ?? 'UTC';
  const typed = price.ok ? money(price.value, edit.currency) : edit.typedPrice.value;
  const name = who === '' ? t('somebody') : who;
  return (
    <Told
      title={t('priceNotSaved')}
      text={t('cartChangedBy', name, time(at, zone), typed, money(edit.line.value.price, edit.currency))}
    >
      <Button kind="secondary" onPress={() => void edit.loadNewCart()}>
        {t('loadNewCart')}
      </Button>
    </Told>
  );
}

interface ToldProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

const Told = ({ title, text, children }: ToldProps) => (
  <div class="notice notice-red" role="alert">
    <Icon path={alert} />
    <span class="grow">
      <b>{title}</b> {text}
    </span>
    {children}
  </div>
);
