import { type AskBackground, createAskBackground } from '../messaging/ask-background.ts';
import type { Keeper } from '../toolbar/outside.ts';
import { webExtension } from './web-extension.ts';

/** The background, as the toolbar knows it. What is only kept for comfort may fail without a word; an extension gone is told. */
export function createKeeper(onGone: () => void): Keeper {
  const askAny = createAskBackground(webExtension.runtime);
  const ask: AskBackground = async (name, payload) => {
    const reply = await askAny(name, payload);
    if (!reply.ok && reply.problem === 'gone') onGone();
    return reply;
  };
  return {
    setCookie: (email) => ask('setImpersonationCookie', { email }),
    removeCookie: () => ask('removeImpersonationCookie', null),
    async recentCustomers(operator) {
      const reply = await ask('recentCustomers', { operator });
      return reply.ok ? reply.value : [];
    },
    async rememberCustomer(operator, { number, name }) {
      await ask('rememberCustomer', { operator, number, name });
    },
    async forgetCustomers(operator) {
      await ask('forgetCustomers', { operator });
    },
    async callDraft(operator, callId) {
      const reply = await ask('callDraft', { operator, callId });
      return reply.ok ? (reply.value ?? undefined) : undefined;
    },
    async keepCallDraft(operator, draft) {
      await ask('keepCallDraft', { operator, draft });
    },
    async unsentEnd(operator) {
      const reply = await ask('unsentEnd', { operator });
      return reply.ok ? (reply.value ?? undefined) : undefined;
    },
    keepUnsentEnd: (operator, end) => ask('keepUnsentEnd', { operator, end }),
    async dropCall(operator, callId) {
      await ask('dropCall', { operator, callId });
    },
    async signedOut(operator) {
      await ask('signedOut', { operator: operator ?? null });
    },
    openConfirmation: (confirmation) => ask('openConfirmation', confirmation),
    injectScript: (script) => ask('injectScript', { script }),
  };
}
