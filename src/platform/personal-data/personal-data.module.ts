import { Global, Module } from '@nestjs/common';
import { BeginErasureHandler } from './begin-erasure.command.js';
import { CountErased } from './count-erased.js';
import { DataSubjects } from './data-subjects.js';
import { DiscloseWorker } from './disclose.worker.js';
import { Disclosures } from './disclosures.js';
import { EraseRecordsHandler } from './erase-records.command.js';
import { EraseWorker } from './erase.worker.js';
import { EraseWritingsHandler } from './erase-writings.command.js';
import { ErasuresController } from './erasures.controller.js';
import { FinishErasureHandler } from './finish-erasure.command.js';
import { Holdings } from './holdings.js';
import { ListHeldHandler } from './list-held.query.js';
import { NoteDisclosureHandler } from './note-disclosure.command.js';
import { OnErasureBegun } from './on-erasure-begun.js';
import { OpenErasureHandler } from './open-erasure.command.js';
import { PersonalDataDesk } from './personal-data-desk.js';
import { Persons } from './persons.js';
import { SealedTraces } from './sealed-traces.js';
import { StartErasingHandler } from './start-erasing.command.js';

const HANDLERS = [BeginErasureHandler, StartErasingHandler, OpenErasureHandler, EraseRecordsHandler, EraseWritingsHandler, FinishErasureHandler, NoteDisclosureHandler, ListHeldHandler];

@Global()
@Module({
  controllers: [ErasuresController],
  providers: [Holdings, Persons, DataSubjects, SealedTraces, CountErased, Disclosures, PersonalDataDesk, EraseWorker, DiscloseWorker, OnErasureBegun, ...HANDLERS],
  exports: [PersonalDataDesk],
})
export class PersonalDataModule {}
