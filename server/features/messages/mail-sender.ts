import { createTransport } from 'nodemailer';
import type { MailConfig } from '../../config.ts';
import { type MessageSender, NotTaken } from './message-sender.ts';

const timeoutMs = 20_000;

/**
 * Sends mail by the store's SMTP server. nodemailer: MIT-0, no dependencies, in use everywhere, and it encodes headers, addresses of
 * all scripts and text as mail servers want them.
 */
export function createMailSender({ smtpUrl, from }: MailConfig): MessageSender {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, recipient, subject, body }, storeName) {
      try {
        await transport.sendMail({
          from: { name: storeName, address: from },
          to: { name: '', address: recipient },
          subject,
          text: body,
          messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`, // tried twice, it is still one message
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (cause) {
        throw notTaken(cause);
      }
    },
  };
}

/** SMTP answers 5xx to what it will never take; all else (4xx, network) may pass. */
function notTaken(cause: unknown): NotTaken {
  const code = typeof cause === 'object' && cause !== null && 'responseCode' in cause ? cause.responseCode : undefined;
  const isFinal = typeof code === 'number' && code >= 500 && code !== 535; // 535: our own password, which somebody will mend
  return new NotTaken(cause instanceof Error ? cause.message : String(cause), { isFinal, cause });
}
