import type { DuplicateDetails } from '../../../../shared/api/telesales-customers.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { customerAddress } from './customers-query.ts';
import type { FormNews } from './form-state.ts';

interface FormNoticeProps {
  readonly desk: Desk;
  readonly news: FormNews | undefined;
  /** Words of the button that saves although somebody is alike. */
  readonly differentWords: string;
}

/** Above the fields: why nothing was saved, and what can be done. It stands inside the form, for its button. */
export const FormNotice = ({ desk, news, differentWords }: FormNoticeProps) => {
  const { t, formats } = desk;
  if (news === undefined) return null;
  if (news.kind === 'fields')
    return (
      <Notice tone="red">
        <b>{t('customers.notSaved')}</b> {t('customers.checkFields')}
      </Notice>
    );
  if (news.kind === 'changed')
    return (
      <Notice tone="red">
        <b>{t('customers.notSaved')}</b>{' '}
        <Rich
          t={t}
          of="customers.changedBy"
          values={{ who: <bdi>{news.who}</bdi>, time: <Time at={news.at} text={formats.time(news.at)} /> }}
        />
      </Notice>
    );
  return (
    <Notice tone="amber">
      <div class="stack">
        <b>{t('customers.notSaved')}</b>
        <ul class="stack stack-1">
          {news.candidates.map((candidate) => (
            <li key={candidate.number}>
              <Alike desk={desk} candidate={candidate} />{' '}
              <a href={customerAddress(candidate.number)}>
                <Rich t={t} of="customers.open" values={{ name: <bdi>{candidate.name}</bdi> }} />
              </a>
            </li>
          ))}
        </ul>
        <p class="row wrap">
          <b>{t('customers.same')}</b>
          <button type="submit" class="btn btn-secondary" name="confirmedDifferent" value="yes">
            {differentWords}
          </button>
        </p>
      </div>
    </Notice>
  );
};

interface AlikeProps {
  readonly desk: Desk;
  readonly candidate: DuplicateDetails['candidates'][number];
}

const Alike = ({ desk: { t }, candidate }: AlikeProps) => {
  const what = candidate.reasons.map((reason) => t(`customers.alike.${reason}`));
  const who = (
    <>
      <span class="mono">{candidate.number}</span> <bdi>{candidate.name}</bdi>
    </>
  );
  return <Rich t={t} of="customers.alike" values={{ who, what: new Intl.ListFormat(t.locale).format(what) }} />;
};
