import type { AuditActor } from '../../../features/audit/read-entries.ts';
import type { Translator } from '../../messages/translator.ts';

/** Who acted, as a person reads it. */
export function actorWords(t: Translator, { kind, id, name }: AuditActor): string {
  switch (kind) {
    case 'staff':
      return name || t('audit.actor.gone');
    case 'app':
      return t('audit.appKey', { name: name || id.slice('app:'.length) });
    case 'system':
    case 'command-line':
    case 'unknown':
      return t(`audit.actor.${kind}`);
  }
}
