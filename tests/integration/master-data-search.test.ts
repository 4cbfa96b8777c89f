import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { type DataClient, masterData } from '../support/master-data.ts';

describeEngines('searching Master Data', (engine) => {
  let data: DataClient;
  const day = (date: string) => Date.parse(`${date}T10:00:00Z`);
  beforeAll(async () => {
    const { shop, client } = await masterData(engine);
    data = client('admin');
    const { customers } = shop.deps.storage.read;
    const people = [
      { email: 'yara@find.example', firstName: 'Yara', lastName: 'Souza', createdAt: day('2026-01-10') },
      { email: 'yara.maria@find.example', firstName: 'Yara Maria', lastName: 'Lima', createdAt: day('2026-01-11') },
      { email: 'jose+1@find.example', firstName: 'José', lastName: 'Anand', createdAt: day('2026-01-12') },
    ];
    for (const { createdAt, ...person } of people) {
      const id = await data.customer({ ...person, ...(person.firstName === 'José' && jose) });
      const kept = await customers.byId(id);
      if (kept) await shop.deps.storage.tx((tables) => tables.customers.save({ ...kept, createdAt }));
    }
  });
  const jose = { corporateName: 'Café "Ñ"', phone: '+15035550191', documentType: 'ein', document: '91-1144442' };
  const names = async (query: string) =>
    (await data.search('CL', `_fields=firstName&_sort=firstName ASC&${query}`)).map(({ firstName }) => firstName);
  const refusal = async (query: string, headers = {}) => {
    const reply = await data.get(`CL/search?${query}`, headers);
    return [reply.statusCode, reply.json().Message];
  };

  test.each([
    ['email=YARA@find.example', ['Yara']],
    ['email=jose%2B1@find.example', ['José']],
    ['firstName=Yara', ['Yara']],
    ['firstName=Yara*', ['Yara Maria', 'Yara']],
    ['firstName=Yara Maria', ['Yara Maria']],
    ['firstName=Yara&lastName=Lima', []],
    ['firstName=yara', []],
    ['corporateName=Café*', ['José']],
    ['phone=%2B15035550191', ['José']],
    ['phone=+15035550191', ['José']],
    ['phone=(503) 555-0191', ['José']],
    ['document=911144442', ['José']],
    ['document=91-1144442', ['José']],
    ['_where=email=yara*', ['Yara Maria', 'Yara']],
    ['_where=(firstName=Yara OR lastName=Anand) AND email=*', 503],
    ['_where=(firstName=Yara OR lastName=Anand)', ['José', 'Yara']],
    ['_where=corporateName="Café \\"Ñ\\""', ['José']],
    ['_where=isCorporate=true AND email=jose*', ['José']],
    ['_where=email=yara* AND lastName<>Lima', ['Yara']],
    ['_where=document is not null AND firstName=José', ['José']],
    ['_where=email=yara* AND corporateName is null', ['Yara Maria', 'Yara']],
    ['_where=createdIn between 2026-01-10 AND 2026-01-11', ['Yara Maria', 'Yara']],
    ['_where=createdIn>2026-01-11 AND createdIn<2026-02-01', ['José']],
    ['_where=createdIn=2026-01-12', ['José']],
    ['_where=createdIn>=2026-01-12T10:00:00Z AND createdIn<=2026-01-12T10:00:00.000Z', ['José']],
    ['_where=createdIn is null', []],
    ['firstName=Yara&_where=createdIn>=2026-01-11', []],
    ["email=' OR 1=1 --", []],
    ['firstName=%25', []],
    ['firstName=.*%2B', 503],
    ['firstName=Yara; DROP TABLE customers', []],
    ['_where=firstName="\') OR (1=1"', []],
  ])('%s', async (query, expected) => {
    if (typeof expected === 'number') expect((await refusal(query))[0]).toBe(expected);
    else expect(await names(query)).toEqual(expected);
  });

  test.each([
    ['firstName=*Yara*', 503, 'blocked'],
    ['_where=email=*@find.example', 503, 'blocked'],
    ['_where=firstName', 400, 'from character 10 on'],
    ['_where=((firstName=x)', 400, 'closing parenthesis'],
    ['_where=firstName=x AND', 400, 'from character'],
    ['_where=phone>5', 400, 'phone cannot be filtered so'],
    ['_where=phone=503*', 400, 'takes no *'],
    ['_where=isCorporate=maybe', 400, 'true or false'],
    ['_where=createdIn>yesterday', 400, 'write a day'],
    ['_where=createdIn=2026-13-45', 400, 'write a day'],
    ['_where=priceTables=gold', 400, 'no level'],
    ['_where=age between 18 AND 25', 400, 'The field age is no filter of CL'],
    ['shoeSize=42', 400, 'The field shoeSize is no filter of CL'],
    ['passwordHash=x', 400, 'no filter'],
    ['__proto__=x', 400, ''],
    ['constructor=x', 400, 'no filter'],
    ['_keyword=yara', 400, '_keyword is no filter'],
    ['_fields=email,passwordHash', 400, 'CL has no field passwordHash'],
    ['_sort=phone ASC', 400, '_sort must be one of id, createdIn'],
    ['_sort=email UP', 400, '_sort must be'],
    ['_sort=email; DROP', 400, '_sort must be'],
    ['email=a&email=b', 400, ''],
  ])('%s is refused', async (query, status, words) => {
    expect(await refusal(query)).toEqual([status, expect.stringContaining(words)]);
  });

  test('questions that are too long or too deep are refused', async () => {
    expect(await refusal(`_where=${'('.repeat(20)}a=1${')'.repeat(20)}`)).toEqual([
      400,
      expect.stringContaining('10 parent'),
    ]);
    expect(await refusal(`_where=${'x'.repeat(2_001)}`)).toEqual([400, expect.stringContaining('more than 2000')]);
    expect(await refusal(`email=${'x'.repeat(301)}`)).toEqual([400, expect.stringContaining('more than 300')]);
  });

  test('a range is a part, with what there is of all', async () => {
    const part = async (range: string | undefined) => {
      const reply = await data.get(
        'CL/search?email=*'.replace('email=*', '_where=email=yara* OR lastName=Anand&_sort=email DESC&_fields=email'),
        range === undefined ? {} : { 'rest-range': range },
      );
      return [reply.headers['rest-content-range'], ...reply.json().map(({ email }: { email: string }) => email)];
    };
    expect(await part(undefined)).toEqual([
      'resources=0-3/3',
      'yara@find.example',
      'yara.maria@find.example',
      'jose+1@find.example',
    ]);
    expect(await part('resources=0-2')).toEqual(['resources=0-2/3', 'yara@find.example', 'yara.maria@find.example']);
    expect(await part('resources=2-4')).toEqual(['resources=2-3/3', 'jose+1@find.example']);
    expect(await part('resources=3-13')).toEqual(['resources=3-3/3']);
    expect(await part('resources=9999-10099')).toEqual(['resources=9999-9999/3']);
  });

  test.each([
    'resources=0-101',
    'resources=5-5',
    'resources=9-3',
    'resources=-1-5',
    'items=0-10',
    'x',
    'resources=10000-10010',
  ])('the range %s is refused', async (range) => {
    const [status, words] = await refusal('_fields=email', { 'rest-range': range });
    expect([status, words]).toEqual([400, expect.stringContaining('1 to 100 documents')]);
  });

  test('without _fields a document is its id and its place', async () => {
    const [found] = await data.search('CL', 'email=yara@find.example');
    expect(Object.keys(found ?? {}).sort()).toEqual(['accountId', 'accountName', 'dataEntityId', 'id']);
    const [whole] = await data.search('CL', 'email=yara@find.example&_fields=_all&an=harbor');
    expect(whole).toMatchObject({ firstName: 'Yara', tags: [], auto_filter: null });
    expect(JSON.stringify(whole)).not.toContain('assword');
  });
});
