import type { AuthorizationDecision, AuthorizationState } from '../../../storage/records.ts';
import { Notice } from '../../parts/Notice.tsx';
import type { Desk } from '../desk.ts';
import type { Difference } from './drawn-facts.ts';

/** What became of a decision, or of several. */
export type ApprovalNews =
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly number: string }
  /** Somebody else was faster: by whom and when; the next request that waits, if one does. */
  | {
      readonly kind: 'decided';
      readonly decision: AuthorizationDecision;
      readonly isClosed: boolean;
      readonly next: string | undefined;
    }
  | { readonly kind: 'changed'; readonly differences: readonly Difference[] }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'several'; readonly results: readonly OneResult[] };

export type Outcome = 'approved' | 'first' | 'denied';

/** What a decision that counted led to: one that still waits asks a second person. */
export const outcomeOf = (state: AuthorizationState): Outcome => {
  if (state === 'waiting') return 'first';
  return state === 'approved' ? 'approved' : 'denied';
};

export interface OneResult {
  readonly isDone: boolean;
  readonly number: string;
  readonly words: string;
}

interface ApprovalNoticeProps {
  readonly desk: Desk;
  readonly news: ApprovalNews;
}

export const ApprovalNotice = (props: ApprovalNoticeProps) => (
  <div class="q-news">
    <News {...props} />
  </div>
);

const News = ({ desk, news }: ApprovalNoticeProps) => {
  const { t } = desk;
  switch (news.kind) {
    case 'done':
      return <Notice tone="green">{t(`approvals.done.${news.outcome}`, { number: news.number })}</Notice>;
    case 'decided':
      return <Decided desk={desk} news={news} />;
    case 'changed':
      return <Changed desk={desk} differences={news.differences} />;
    case 'refused':
      return (
        <Notice tone="red">
          <b>{t('approvals.changed')}</b> {news.words}
        </Notice>
      );
    case 'several':
      return <Results desk={desk} results={news.results} />;
  }
};

const Decided = ({
  desk: { t, formats },
  news: { decision, isClosed, next },
}: {
  readonly desk: Desk;
  readonly news: Extract<ApprovalNews, { kind: 'decided' }>;
}) => {
  const time = formats.shortMoment(decision.at);
  return (
    <Notice
      tone="red"
      actions={
        next && (
          <a class="btn btn-secondary" href={next}>
            {t('approvals.next')}
          </a>
        )
      }
    >
      {isClosed
        ? t('approvals.alreadyClosed', { time })
        : t('approvals.alreadyDecided', { name: decision.byName || t('approvals.byStore'), time })}
    </Notice>
  );
};

const Changed = ({
  desk: { t },
  differences,
}: {
  readonly desk: Desk;
  readonly differences: readonly Difference[];
}) => (
  <Notice tone="red">
    <p>
      <b>{t('approvals.changed')}</b> {t('approvals.changedHint')}
    </p>
    <ul class="g-list">
      {differences.map(({ label, before, now }) => (
        <li key={label}>{t('approvals.difference', { label, before, now })}</li>
      ))}
    </ul>
  </Notice>
);

/** One line a request that was ticked. */
const Results = ({ desk: { t }, results }: { readonly desk: Desk; readonly results: readonly OneResult[] }) =>
  results.length === 0 ? (
    <Notice tone="amber">{t('approvals.severalNone')}</Notice>
  ) : (
    <Notice tone={results.every(({ isDone }) => isDone) ? 'green' : 'amber'}>
      <p>
        <b>{t('approvals.results')}</b>
      </p>
      <ul class="g-list">
        {results.map(({ number, words, isDone }) => (
          <li key={number} data-result={isDone ? 'done' : 'refused'}>
            <b>{number}</b> {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
