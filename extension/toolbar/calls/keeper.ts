import type { AskBackground } from '../../messaging/ask-background.ts';
import type { CallDraft, CallEnd, CustomerDraft, RecentCustomer } from '../../messaging/protocol.ts';

/** What the background keeps and does for an operator of this store; what is only comfort may fail without a word. */
export function createKeeper(ask: AskBackground) {
  return {
    setCookie: (email: string) => ask('setImpersonationCookie', { email }),
    removeCookie: () => ask('removeImpersonationCookie', null),
    async recentCustomers(operator: string): Promise<readonly RecentCustomer[]> {
      const reply = await ask('recentCustomers', { operator });
      return reply.ok ? reply.value : [];
    },
    async rememberCustomer(operator: string, { number, name }: { number: string; name: string }): Promise<void> {
      await ask('rememberCustomer', { operator, number, name });
    },
    async forgetCustomers(operator: string): Promise<void> {
      await ask('forgetCustomers', { operator });
    },
    async callDraft(operator: string, callId: string): Promise<CallDraft | undefined> {
      const reply = await ask('callDraft', { operator, callId });
      return reply.ok ? (reply.value ?? undefined) : undefined;
    },
    async keepCallDraft(operator: string, draft: CallDraft): Promise<void> {
      await ask('keepCallDraft', { operator, draft });
    },
    async unsentEnd(operator: string): Promise<CallEnd | undefined> {
      const reply = await ask('unsentEnd', { operator });
      return reply.ok ? (reply.value ?? undefined) : undefined;
    },
    keepUnsentEnd: (operator: string, end: CallEnd) => ask('keepUnsentEnd', { operator, end }),
    async customerDraft(operator: string, number: string): Promise<CustomerDraft | undefined> {
      const reply = await ask('customerDraft', { operator, number });
      return reply.ok ? (reply.value ?? undefined) : undefined;
    },
    keepCustomerDraft: (operator: string, draft: CustomerDraft) => ask('keepCustomerDraft', { operator, draft }),
    dropCustomerDraft: (operator: string, number: string) => ask('dropCustomerDraft', { operator, number }),
    async takeCaller(): Promise<string | undefined> {
      const reply = await ask('takeCaller', null);
      return reply.ok ? (reply.value ?? undefined) : undefined;
    },
    async dropCall(operator: string, callId: string): Promise<void> {
      await ask('dropCall', { operator, callId });
    },
  };
}
export type Keeper = ReturnType<typeof createKeeper>;
