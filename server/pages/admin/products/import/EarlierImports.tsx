import * as icons from '../../../../../shared/design/icons.ts';
import type { Import } from '../../../../storage/records.ts';
import { Time } from '../../../parts/Time.tsx';
import type { Desk } from '../../desk.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ImportState } from './ImportState.tsx';
import { importAddress } from './import-address.ts';

interface EarlierImportsProps {
  readonly desk: Desk;
  readonly imports: readonly Import[];
}

/** The files that were taken in last. */
export const EarlierImports = ({ desk, imports }: EarlierImportsProps) => {
  const { t, formats } = desk;
  return (
    <Panel title={t('goods.imp.earlier')}>
      {imports.length === 0 ? (
        <Empty icon={icons.file} title={t('goods.imp.none')} hint={t('goods.imp.noneHint')} />
      ) : (
        <div class="table-cards">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t('goods.imp.file')}</th>
                <th scope="col">{t('goods.imp.when')}</th>
                <th scope="col">{t('goods.imp.by')}</th>
                <th scope="col" class="num">
                  {t('goods.imp.rows')}
                </th>
                <th scope="col">{t('goods.imp.state')}</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((made) => (
                <tr key={made.id}>
                  <td>
                    <a class="strong" href={importAddress(made.id)}>
                      <bdi>{made.fileName}</bdi>
                    </a>
                  </td>
                  <td class="nowrap muted tn" data-label={t('goods.imp.when')}>
                    <Time at={made.createdAt} text={formats.shortMoment(made.createdAt)} />
                  </td>
                  <td data-label={t('goods.imp.by')}>
                    <bdi>{made.staffName}</bdi>
                  </td>
                  <td class="num" data-label={t('goods.imp.rows')}>
                    {formats.number(made.rowCount)}
                  </td>
                  <td data-label={t('goods.imp.state')}>
                    <ImportState t={t} state={made.state} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
};
