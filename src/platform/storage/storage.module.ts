import { Module, type Provider } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Config } from '../config/config.js';
import { ClearPassedWorker } from './clear-passed.worker.js';
import { DiskObjectStore } from './disk.object-store.js';
import { DownloadLinks } from './download-links.js';
import { DownloadsController } from './downloads.controller.js';
import { ObjectStore } from './object-store.js';
import { S3ObjectStore, type S3Options } from './s3.object-store.js';
import { Storage } from './storage.js';

export function s3OptionsOf(config: Config): S3Options | undefined {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint, S3_PUBLIC_ENDPOINT: publicEndpoint, S3_PATH_STYLE: pathStyle, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  if (bucket === undefined) return undefined;
  return { bucket, region, endpoint, publicEndpoint, pathStyle, credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined };
}

@Module({})
export class StorageModule {
  static for(config: Config) {
    const s3 = s3OptionsOf(config);
    const store: Provider = {
      provide: ObjectStore,
      inject: [Clock, DownloadLinks],
      useFactory: (clock: Clock, links: DownloadLinks) => (s3 ? new S3ObjectStore(s3, clock) : new DiskObjectStore(config.STORAGE_DIR, links)),
    };
    // a link into a bucket leads to the bucket itself
    return { module: StorageModule, global: true, controllers: s3 ? [] : [DownloadsController], providers: [DownloadLinks, store, Storage, ClearPassedWorker], exports: [Storage] };
  }
}
