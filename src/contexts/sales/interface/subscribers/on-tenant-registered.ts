import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { TenantRegistered } from '../../../identity/index.js';
import { OpenDefaultPipeline } from '../../application/commands/open-default-pipeline.command.js';

/** Every tenant starts with a pipeline. */
@Subscribe({ name: 'sales.open-default-pipeline', events: [TenantRegistered] })
export class OnTenantRegistered implements Subscriber<TenantRegistered> {
  on(): OpenDefaultPipeline {
    return OpenDefaultPipeline.of({});
  }
}
