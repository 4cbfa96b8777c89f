import * as icons from '../../../../shared/design/icons.ts';
import type { AuditEntry } from '../../../features/audit/read-entries.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Desk } from '../desk.ts';

/** Everything that an entry holds, as it is kept: for whoever compares it with another place. */
export const EntryDetails = ({ desk: { t }, entry }: { readonly desk: Desk; readonly entry: AuditEntry }) => (
  <details class="audit-details">
    <summary>
      {t('audit.details')}
      <Icon path={icons.chevronDown} size="sm" />
      <span class="vh"> {`${entry.chain} ${entry.seq}`}</span>
    </summary>
    <dl class="dl">
      {Object.entries(entry.details).map(([name, value]) => (
        <Fact key={name} name={name} value={factText(value)} />
      ))}
      <Fact name={t('audit.chain')} value={entry.chain} />
      <Fact name={t('audit.entry')} value={String(entry.seq)} />
      <Fact name={t('audit.mac')} value={entry.mac} />
    </dl>
  </details>
);

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd class="mono">
      <bdi>{value}</bdi>
    </dd>
  </div>
);

export const factText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
