/** Password of every demo account that can log in. */
export const demoPassword = 'harbor-demo';

/** For command-line tools; role admin. */
export const demoAppKey = { key: 'vtexappkey-harbor-demo', token: 'harbor-demo' } as const;
