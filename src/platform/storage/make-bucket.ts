import { CreateBucketCommand, PutBucketLifecycleConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import { readConfig } from '../config/config.js';
import { clientOf } from './s3.object-store.js';
import { s3OptionsOf } from './storage.module.js';

const DAYS = 2;
const THERE = new Set(['BucketAlreadyOwnedByYou', 'BucketAlreadyExists']);

/** Makes the bucket that S3_BUCKET names, unless it is there, and has it forget uploads that never came to their end. */
async function makeBucket(client: S3Client, bucket: string): Promise<void> {
  try {
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    console.log(`the bucket ${bucket} is made`);
  } catch (error) {
    if (!THERE.has((error as Error).name)) throw error;
    console.log(`the bucket ${bucket} is there`);
  }
  const rule = { ID: 'forget-broken-uploads', Status: 'Enabled' as const, Filter: { Prefix: '' }, AbortIncompleteMultipartUpload: { DaysAfterInitiation: DAYS } };
  await client.send(new PutBucketLifecycleConfigurationCommand({ Bucket: bucket, LifecycleConfiguration: { Rules: [rule] } })).catch((error: Error) => console.log(`uploads that break off must be cleared away by hand: the service knows no such rule (${error.name})`));
}

try {
  const options = s3OptionsOf(readConfig());
  if (!options) throw new Error('S3_BUCKET is not set: it names the bucket');
  await makeBucket(clientOf(options), options.bucket);
} catch (error) {
  console.error(`make-bucket: ${(error as Error).message}`);
  process.exitCode = 1;
}
