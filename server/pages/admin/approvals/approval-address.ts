import { addressOf, filledFields } from '../filters/filter.ts';

export const approvalsPath = '/admin/approvals';
export const severalPath = `${approvalsPath}/decide`;

/** Which requests the list shows. */
export interface ApprovalsQuery {
  readonly show: 'waiting' | 'decided';
  /** Where an older page of decided ones begins. */
  readonly after: string | undefined;
}

export const readApprovalsQuery = (address: URLSearchParams): ApprovalsQuery => ({
  show: address.get('show') === 'decided' ? 'decided' : 'waiting',
  after: address.get('after') ?? undefined,
});

export const listAddress = (query: ApprovalsQuery): string => addressOf(approvalsPath, fieldsOf(query));

export const approvalAddress = (id: string, query: ApprovalsQuery): string =>
  addressOf(`${approvalsPath}/${id}`, fieldsOf(query));

export const decideAddress = (id: string): string => `${approvalsPath}/${id}/decide`;

const fieldsOf = ({ show, after }: ApprovalsQuery) =>
  filledFields([
    ['show', show === 'decided' ? show : undefined],
    ['after', after],
  ]);
