import { TestEnvironment } from "jest-environment-jsdom";

/** What every browser has and jsdom lacks. */
const MISSING = {
  ...{ ReadableStream, WritableStream, TransformStream, CompressionStream, DecompressionStream },
  ...{ TextEncoder, TextDecoder, Response, Uint8Array, ArrayBuffer },
};

/** A page that loads the scripts it names, as Office.js does with its own parts. */
export default class AddinPage extends TestEnvironment {
  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    const testEnvironmentOptions = {
      ...config.projectConfig.testEnvironmentOptions,
      resources: "usable",
    };
    super(
      { ...config, projectConfig: { ...config.projectConfig, testEnvironmentOptions } },
      context,
    );
    Object.assign(this.global, MISSING);
  }
}
