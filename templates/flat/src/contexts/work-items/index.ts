/** What other contexts may know of work items. */
export { WorkItemCreated } from './work-item.events.js';
