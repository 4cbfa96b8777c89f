import type { RulesOnDesk } from '../../../../features/authorization/price-rules.ts';
import type { PriceRulesVersion } from '../../../../storage/records.ts';
import { Time } from '../../../parts/Time.tsx';
import type { Desk } from '../../desk.ts';
import { Panel } from '../../parts/Panel.tsx';

/** Every version, newest first. */
export const Versions = ({ desk, held }: { readonly desk: Desk; readonly held: RulesOnDesk }) => {
  const { t } = desk;
  if (held.versions.length === 0) return null;
  return (
    <Panel title={t('rules.versions')} padded>
      <ul class="s-versions">
        {held.versions.map((it) => (
          <Version key={it.version} desk={desk} it={it} isInForce={it.version === held.inForce?.version} />
        ))}
      </ul>
    </Panel>
  );
};

interface VersionProps {
  readonly desk: Desk;
  readonly it: PriceRulesVersion;
  readonly isInForce: boolean;
}

const Version = ({ desk: { t, formats }, it, isInForce }: VersionProps) => {
  const at = it.publishedAt ?? it.editedAt;
  return (
    <li>
      <b>
        {it.publishedAt === undefined
          ? t('rules.isDraft', { version: it.version })
          : isInForce
            ? t('rules.isInForce', { version: it.version })
            : it.version}
      </b>
      {it.note && <bdi>{it.note}</bdi>}
      <span class="hint">
        <bdi>{it.publishedBy || it.editedBy}</bdi>, <Time at={at} text={formats.moment(at)} />
      </span>
    </li>
  );
};
