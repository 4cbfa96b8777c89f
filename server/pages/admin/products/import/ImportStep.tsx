import type { ImportOnDesk } from '../../../../features/catalog-import/import-desk.ts';
import { FormGuard } from '../../../parts/FormGuard.tsx';
import { Notice } from '../../../parts/Notice.tsx';
import { Rich } from '../../../parts/Rich.tsx';
import { Time } from '../../../parts/Time.tsx';
import { DuringCall } from '../../customers/DuringCall.tsx';
import type { Desk } from '../../desk.ts';
import { Figures } from '../../parts/Figures.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportState } from './ImportState.tsx';
import { importAddress } from './import-address.ts';
import { fileWords } from './import-words.ts';
import type { Tally } from './tally.ts';

export interface ImportStepProps {
  readonly desk: Desk;
  readonly shown: ImportOnDesk;
  readonly tally: Tally;
  readonly asksToStop: boolean;
}

/** Where the import stands, and what can be done with it there. */
export const ImportStep = (props: ImportStepProps) => {
  const { desk, shown } = props;
  const { t, formats } = desk;
  const { made } = shown;
  const size = Math.ceil(made.fileBytes / 1024);
  return (
    <section class="panel" aria-label={t('goods.imp.state')}>
      <header>
        <ImportState t={t} state={made.state} />
        <span class="hint">
          <Rich
            t={t}
            of="goods.imp.about"
            values={{
              count: made.rowCount,
              size: formats.number(size),
              time: <Time at={made.createdAt} text={formats.shortMoment(made.createdAt)} />,
              who: <bdi>{made.staffName}</bdi>,
            }}
          />
        </span>
      </header>
      <div class="in stack stack-4">
        <Step {...props} />
      </div>
    </section>
  );
};

const Step = (props: ImportStepProps) => {
  const { desk, shown } = props;
  const { t } = desk;
  switch (shown.made.state) {
    case 'unreadable':
      return (
        <Notice tone="red">
          <b>{t('goods.imp.unread')}</b> {shown.problem && fileWords(t, shown.problem)}
        </Notice>
      );
    case 'checked':
      return <Preview {...props} />;
    case 'stopped':
      return <Stopped {...props} />;
    case 'done':
      return <Done {...props} />;
    default:
      return (
        <>
          <ImportProgress {...props} />
          {shown.made.state === 'applying' && <Stop {...props} />}
        </>
      );
  }
};

/** What each kind of row would do; nothing has changed yet. */
const Preview = (props: ImportStepProps) => {
  const { desk, tally } = props;
  const { t, formats } = desk;
  const figures = [
    { label: t('goods.imp.newProducts'), value: formats.number(tally.newProducts) },
    { label: t('goods.imp.newSkus'), value: formats.number(tally.newSkus) },
    { label: t('goods.imp.changes'), value: formats.number(tally.changes) },
    { label: t('goods.imp.unchanged'), value: formats.number(tally.same) },
    { label: t('goods.imp.errors'), value: formats.number(tally.errors) },
  ];
  return (
    <>
      <Figures label={t('goods.imp.counts')} figures={figures} small />
      {tally.toApply > 0 ? (
        <Move {...props} act="apply" words={t('goods.imp.apply', { count: tally.toApply })} />
      ) : (
        <Notice tone="neutral">{t('goods.imp.nothing')}</Notice>
      )}
    </>
  );
};

const Stopped = (props: ImportStepProps) => (
  <>
    <ImportProgress {...props} />
    <Notice tone="amber">{props.desk.t('goods.imp.isStopped')}</Notice>
    <Move {...props} act="apply" words={props.desk.t('goods.imp.goOn')} />
  </>
);

const Done = ({ desk: { t }, tally }: ImportStepProps) => (
  <Notice tone={tally.errors > 0 ? 'amber' : 'green'}>
    <b>{t('goods.imp.done', { count: tally.applied })}</b>{' '}
    {tally.errors > 0 && t('goods.imp.needFix', { count: tally.errors })}
  </Notice>
);

/** The question is a page of its own, which is not drawn anew while somebody reads it. */
const Stop = ({ desk, shown, asksToStop, ...rest }: ImportStepProps) => {
  const { t } = desk;
  const address = importAddress(shown.made.id);
  if (!asksToStop)
    return (
      <p>
        <a class="btn btn-danger-quiet" href={`${address}?ask=stop`}>
          {t('goods.imp.stop')}
        </a>
      </p>
    );
  return (
    <Notice tone="amber">
      <div class="stack">
        <p>
          <b>{t('goods.imp.stopAsk')}</b> {t('goods.imp.stopText')}
        </p>
        <div class="row wrap">
          <a class="btn btn-secondary" href={address}>
            {t('goods.imp.keepGoing')}
          </a>
          <Move {...rest} desk={desk} shown={shown} asksToStop act="stop" words={t('goods.imp.stop')} />
        </div>
      </div>
    </Notice>
  );
};

interface MoveProps extends ImportStepProps {
  readonly act: 'apply' | 'stop';
  readonly words: string;
}

const Move = ({ desk, shown, act, words }: MoveProps) => (
  <DuringCall desk={desk}>
    <form method="post" action={`${importAddress(shown.made.id)}/${act}`}>
      <FormGuard page={desk} />
      <button type="submit" class={act === 'stop' ? 'btn btn-danger' : 'btn btn-primary'}>
        {words}
      </button>
    </form>
  </DuringCall>
);
