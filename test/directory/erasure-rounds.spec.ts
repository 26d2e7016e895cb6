import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Inject, type INestApplicationContext, Module } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { contacts } from '../../src/contexts/directory/application/queries/contacts.resource.js';
import { CreateCustomer } from '../../src/contexts/directory/application/commands/create-customer.command.js';
import { CreateContact } from '../../src/contexts/directory/application/commands/create-contact.command.js';
import { CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { type JobFile, JobFiles } from '../../src/platform/jobs/job-files.js';
import { JobWorker, type Task, Works } from '../../src/platform/jobs/job-worker.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { describeQueue } from '../../src/platform/jobs/queue.js';
import { BeginErasure } from '../../src/platform/personal-data/begin-erasure.command.js';
import { Storage } from '../../src/platform/storage/storage.js';
import { eventually } from '../support/eventually.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { applicationInside, inTenant, someone } from '../support/inside.js';

const queue = describeQueue({ name: 'planted-late', concurrency: 1, attempts: 1, timeLimitMs: 60_000 });

/** Has read who somebody is, and writes it down when it is let. */
let open = () => {};
const gate = new Promise<void>((resolve) => (open = resolve));
let began = () => {};
const isRunning = new Promise<void>((resolve) => (began = resolve));

interface Order {
  readonly customerId: string;
  readonly said: string;
}

@Works({ queue, name: 'late' })
class LateWorker extends JobWorker<Order, JobFile> {
  constructor(
    @Inject(Dispatcher) private readonly dispatcher: Dispatcher,
    @Inject(JobFiles) private readonly files: JobFiles,
  ) {
    super();
  }

  async run({ customerId, said }: Order, task: Task): Promise<JobFile> {
    began();
    await gate;
    await this.dispatcher.execute(CreateNote.of({ subjectType: 'customer', subjectId: customerId, text: said, pinned: false, tags: [], replyToId: null }));
    return this.files.keep(task, Readable.from([Buffer.from(said)]), { name: 'late.txt', type: 'text/plain' });
  }
}

@Module({ providers: [LateWorker] })
class PlantedModule {}

let database: FreshDatabase;
let application: INestApplicationContext;

beforeAll(async () => {
  database = await freshDatabase();
  application = await applicationInside({ ROLE: 'worker', APP_DATABASE_URL: database.app, EVENT_POLL_MS: 100 }, PlantedModule);
  await application.init();
}, 60_000);
afterAll(async () => {
  open();
  await application.close();
  await database.drop();
});

describe('erasing somebody while a job still runs that has known him', () => {
  it('waits for it, and erases what it has brought about', async () => {
    const tenantId = randomUUID();
    const caller = someone();
    const said = `Ada Lovelace ${randomUUID()}`;
    const ask = <T>(work: () => Promise<T>) => inTenant(tenantId, work, caller);
    const dispatcher = application.get(Dispatcher);
    const contactId = await ask(() => dispatcher.execute(CreateContact.of({ lastName: 'Lovelace', salutation: null, firstName: 'Ada', title: null, emails: [], phones: [], address: null, social: {}, birthday: null, consents: {}, tags: [] })));
    const customerId = await ask(() => dispatcher.execute(CreateCustomer.of({ kind: 'PERSON', contactId, companyId: null, status: 'PROSPECT', paymentTermsDays: null, creditAccountId: null, otherSystems: {}, tags: [] })));
    await ask(() => application.get(Jobs).start(LateWorker, { customerId, said }));
    await isRunning;
    const erasureId = await ask(() => dispatcher.execute(BeginErasure.of({ resource: contacts as never, id: contactId })));
    const erasure = async () => (await database.inTenant<{ status: string; counts: Record<string, number>; sealed: string | null }>(tenantId, 'select status, counts, sealed from platform.erasures where id = $1', [erasureId]))[0]!;
    // it has been around once, and has not come to its end
    expect(await eventually(erasure, ({ counts }) => (counts.history ?? 0) > 0 || counts.contacts !== undefined, 3_000)).toMatchObject({ status: 'running', sealed: expect.any(String) });
    open();
    expect(await eventually(erasure, ({ status }) => status === 'done', 20_000)).toMatchObject({ status: 'done', sealed: null, counts: { notes: 1, jobs: 1 } });
    expect(await database.inTenant(tenantId, 'select text from notes.notes')).toEqual([{ text: '' }]);
    const files: string[] = [];
    await ask(async () => {
      for await (const { key } of application.get(Storage).passing('jobs/')) files.push(key);
    });
    expect(files).toEqual([]);
  }, 60_000);
});
