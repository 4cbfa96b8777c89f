import type { RefObject } from 'preact';
import { check } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import type { Conflict, CustomerUpdate } from '../customers/customer-update.ts';
import { keptWords } from '../customers/customer-words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { time } from '../words/dates.ts';
import { plural, t } from '../words/words.ts';
import { Candidates } from './Candidates.tsx';
import { Failure } from './Failure.tsx';
import { focusTitle } from './frame-focus.ts';
import { saveOrPoint, updateRefusal } from './save-update.ts';
import { unchangedWords } from './unchanged-words.ts';

interface Props {
  readonly app: App;
  readonly update: CustomerUpdate;
  readonly frame: RefObject<HTMLElement | null>;
}

/** How many changes are not saved, and what is in the way of saving them. */
export function UpdateBar({ app, update, frame }: Props) {
  const { changes, saved, failure, conflict, alike, isSaving } = update;
  const count = changes.value.length;
  return (
    <>
      {conflict.value && <Changed app={app} update={update} frame={frame} conflict={conflict.value} />}
      {failure.value && <Failure failure={failure.value} unchanged={unchangedWords(failure.value)} />}
      {count > 0 && (
        <div class="tt-changes">
          <span class="grow" role="status">
            {plural('changesNotSaved', count)}
          </span>
          <Candidates app={app} candidates={alike.value} />
          <Button
            onPress={() => {
              update.undo();
              focusTitle(frame);
            }}
          >
            {t('undo')}
          </Button>
          <Button
            kind="secondary"
            isBusy={isSaving.value}
            refusal={updateRefusal(app, update)}
            onPress={({ detail }) => {
              if (detail < 2) void saveOrPoint(update, frame); // the second click of a double click answers no question
            }}
          >
            {t('updateCustomer')}
          </Button>
        </div>
      )}
      {saved.value !== undefined && (
        <p class="tt-kept tt-green" role="status">
          <Icon path={check} />
          {saved.value === 0 ? t('nothingChanged') : plural('changesSaved', saved.value)}
        </p>
      )}
    </>
  );
}

interface ChangedProps extends Props {
  readonly conflict: Conflict;
}

/** Somebody else was quicker: who, when, and what is kept by now. */
function Changed({ app, update, frame, conflict: { by, at, customer, fields } }: ChangedProps) {
  const zone = app.session.state.value?.store.timeZone ?? 'UTC';
  return (
    <div class="notice notice-red" role="alert">
      <span class="grow">
        <b>{t('notSaved')}</b> {t('changedBy', by || t('somebody'), time(at, zone))}
        <ul class="tt-changed">
          {fields.map((field) => (
            <li key={field}>
              {t(
                'isNow',
                t(field === 'deliveryAddressId' ? 'deliveryAddress' : field),
                keptWords(update.card.value, field),
                keptWords(customer, field),
              )}
            </li>
          ))}
        </ul>
      </span>
      <Button
        kind="secondary"
        onPress={() => {
          update.loadNewer();
          focusTitle(frame);
        }}
      >
        {t('loadNew')}
      </Button>
    </div>
  );
}
