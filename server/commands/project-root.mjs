import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute folder of the checkout. */
export const projectRoot = resolve(fileURLToPath(import.meta.url), '../../..');

/**
 * An absolute path inside the checkout.
 * @param {...string} parts
 */
export const inProject = (...parts) => resolve(projectRoot, ...parts);

/** Automation, where a missing part is a failure instead of a remark. */
export const isContinuousIntegration = !['', '0', 'false', undefined].includes(process.env.CI);
