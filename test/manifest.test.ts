import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CLEAR_MARKS } from "../src/commands/clear-marks";
import type { Element } from "./xml-tree";
import { everyElement, xmlTree } from "./xml-tree";

const ROOT = join(__dirname, "..");
const BASE = "https://localhost:3000/";
const manifest = xmlTree(readFileSync(join(ROOT, "manifest.xml"), "utf8"));
const elements = everyElement(manifest);

const named = (name: string): readonly Element[] => elements.filter((one) => one.name === name);
const attribute = (element: Element | undefined, name: string): string =>
  element?.attributes.get(name) ?? "";
const only = (name: string, within: readonly Element[] = manifest.children): Element => {
  const [first, ...more] = within.filter((one) => one.name === name);
  if (first === undefined || more.length > 0) throw new Error(`not exactly one <${name}>`);
  return first;
};

/** The children that each element may have, in the order that the schema asks for. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "DefaultSettings"],
    ...["Permissions", "VersionOverrides"],
  ],
  Requirements: ["Sets"],
  DefaultSettings: ["SourceLocation"],
  VersionOverrides: ["Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["OfficeTab"],
  OfficeTab: ["Group"],
  Group: ["Label", "Icon", "Control", "Control", "Control", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** The same for each kind of action. */
const ACTION_ORDER: Readonly<Record<string, readonly string[]>> = {
  ShowTaskpane: ["TaskpaneId", "SourceLocation", "Title"],
  ExecuteFunction: ["FunctionName"],
};

const actionsOf = (kind: string): readonly Element[] =>
  named("Action").filter((action) => attribute(action, "xsi:type") === kind);

describe("the manifest's structure", () => {
  test.each(Object.entries(ORDER))(
    "<%s> has its children in the order of the schema",
    (name, order) => {
      const met = named(name).map(({ children }) => children.map((child) => child.name));
      expect(met).not.toEqual([]);
      for (const children of met) expect(children).toEqual(order);
    },
  );

  test("every action is of a known kind and has its children in the order of the schema", () => {
    const actions = named("Action");
    expect(actions).toHaveLength(4);
    for (const action of actions) {
      const order = ACTION_ORDER[attribute(action, "xsi:type")];
      expect(action.children.map((child) => child.name)).toEqual(order);
    }
  });

  test("is an add-in-only manifest of a task pane for Excel", () => {
    expect(manifest.name).toBe("OfficeApp");
    expect(attribute(manifest, "xsi:type")).toBe("TaskPaneApp");
    expect(attribute(only("Host", only("Hosts").children), "Name")).toBe("Workbook");
    const overrides = only("VersionOverrides");
    expect(attribute(overrides, "xsi:type")).toBe("VersionOverridesV1_0");
    const host = only("Host", only("Hosts", overrides.children).children);
    expect(attribute(host, "xsi:type")).toBe("Workbook");
  });

  test("has an id, a four-part version, and reads and writes the document", () => {
    expect(only("Id").text).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(only("Version").text).toMatch(/^(\d{1,5}\.){3}\d{1,5}$/);
    expect(only("Permissions").text).toBe("ReadWriteDocument");
  });

  test("carries the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(only("Version").text).toBe(`${version}.0`);
  });

  test("asks for ExcelApi 1.9 once, and for nothing under the commands", () => {
    const sets = named("Set");
    expect(sets.map((set) => [...set.attributes])).toEqual([
      [
        ["Name", "ExcelApi"],
        ["MinVersion", "1.9"],
      ],
    ]);
    expect(everyElement(only("VersionOverrides")).some(({ name }) => name === "Sets")).toBe(false);
  });
});

describe("what the manifest refers to", () => {
  const resources = only("Resources", only("VersionOverrides").children);
  const KINDS: Readonly<Record<string, string>> = {
    Label: "bt:ShortStrings",
    Title: "bt:ShortStrings",
    Description: "bt:LongStrings",
    SourceLocation: "bt:Urls",
    LearnMoreUrl: "bt:Urls",
    FunctionFile: "bt:Urls",
    "bt:Image": "bt:Images",
  };
  const references = elements.filter(({ attributes }) => attributes.has("resid"));

  test.each(references.map((one) => [one.name, attribute(one, "resid"), one] as const))(
    "<%s resid=%j> is a resource of its kind",
    (name, id) => {
      const kind = only(KINDS[name] ?? "", resources.children);
      expect(kind.children.filter((one) => attribute(one, "id") === id)).toHaveLength(1);
    },
  );

  test("every resource is used, has an id of its own and no more than 32 characters in it", () => {
    const ids = resources.children.flatMap(({ children }) =>
      children.map((child) => attribute(child, "id")),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(references.map((one) => attribute(one, "resid")))).toEqual(new Set(ids));
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test("controls and groups have ids of their own, no longer than 125 characters", () => {
    const ids = [...named("Group"), ...named("Control")].map((one) => attribute(one, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id === "" || id.length > 125)).toEqual([]);
  });

  test("every address is under one https base, with no more than 2048 characters", () => {
    const addresses = elements
      .flatMap(({ attributes }) => [...attributes])
      .filter(([name, value]) => !name.startsWith("xmlns") && /^\w+:\/\//.test(value))
      .map(([, value]) => value);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((one) => !one.startsWith(BASE) || one.length > 2048)).toEqual([]);
  });

  test("three buttons open one pane, each with its own job", () => {
    const actions = actionsOf("ShowTaskpane").map(({ children }) => ({
      pane: only("TaskpaneId", children).text,
      address: addressOf(attribute(only("SourceLocation", children), "resid")),
    }));
    expect(actions).toEqual([
      { pane: "SoatPane", address: `${BASE}pane.html?job=check` },
      { pane: "SoatPane", address: `${BASE}pane.html?job=fill` },
      { pane: "SoatPane", address: `${BASE}pane.html?job=rank` },
    ]);
  });

  test("the third calls a function that its own small page makes known to Excel", () => {
    const functions = actionsOf("ExecuteFunction").map(
      ({ children }) => only("FunctionName", children).text,
    );
    expect(functions).toEqual([CLEAR_MARKS]);
    expect(addressOf(attribute(only("FunctionFile", elements), "resid"))).toBe(
      `${BASE}commands.html`,
    );
  });

  test("every page it names is built", () => {
    const pages = named("bt:Url").map((url) =>
      new URL(attribute(url, "DefaultValue")).pathname.slice(1),
    );
    expect(new Set(pages)).toEqual(new Set(["pane.html", "commands.html", "index.html"]));
    expect(pages.filter((page) => !existsSync(join(ROOT, "dist", page)))).toEqual([]);
  });

  function addressOf(id: string): string {
    const urls = only("bt:Urls", resources.children).children;
    return attribute(
      urls.find((url) => attribute(url, "id") === id),
      "DefaultValue",
    );
  }
});

describe("the manifest's words", () => {
  const LIMITS: readonly (readonly [string, readonly Element[], number])[] = [
    ["DisplayName", named("DisplayName"), 125],
    ["Description", manifest.children.filter(({ name }) => name === "Description"), 250],
    ["ShortStrings", named("bt:ShortStrings").flatMap(({ children }) => children), 125],
    ["LongStrings", named("bt:LongStrings").flatMap(({ children }) => children), 250],
  ];

  test("are Vietnamese unless the Office is English", () => {
    expect(only("DefaultLocale").text).toBe("vi-VN");
  });

  describe.each(LIMITS)("%s", (_, texts, limit) => {
    test(`are there, in both languages, in at most ${limit} characters`, () => {
      expect(texts).not.toEqual([]);
      for (const text of texts) {
        const overrides = text.children.map((one) => attribute(one, "Locale"));
        const both = [text, ...text.children].map(
          (one) => attribute(one, "DefaultValue") + attribute(one, "Value"),
        );
        expect(overrides).toEqual(["en-US"]);
        for (const words of both) {
          expect(words).not.toBe("");
          expect(words.length).toBeLessThanOrEqual(limit);
        }
      }
    });
  });

  test("carry no tab, double blank or text that is not composed", () => {
    const words = elements.flatMap(({ attributes }) => [...attributes.values()]);
    expect(words.filter((one) => /\s{2}|\t/.test(one) || one !== one.normalize("NFC"))).toEqual([]);
  });
});

describe("the manifest's icons", () => {
  const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
  const sized: readonly (readonly [string, number])[] = [
    [attribute(only("IconUrl"), "DefaultValue"), 32],
    [attribute(only("HighResolutionIconUrl"), "DefaultValue"), 64],
    ...named("bt:Image")
      .filter(({ attributes }) => attributes.has("size"))
      .map((image) => [imageAddress(image), Number(attribute(image, "size"))] as const),
  ];

  function imageAddress(image: Element): string {
    const resource = named("bt:Image").find(
      (one) => attribute(one, "id") === attribute(image, "resid"),
    );
    return attribute(resource, "DefaultValue");
  }

  test("come in all eight sizes wherever there is one", () => {
    const icons = named("Icon").map(({ children }) =>
      children.map((one) => Number(attribute(one, "size"))),
    );
    expect(icons).toEqual([SIZES, SIZES, SIZES, SIZES, SIZES]);
  });

  test.each(sized)("%s is a transparent PNG of %i pixels", (address, size) => {
    const file = join(ROOT, address.slice(BASE.length));
    expect(existsSync(file)).toBe(true);
    const png = readFileSync(file);
    const TRUE_COLOUR_WITH_ALPHA = 6;
    expect(png.subarray(0, 8)).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    expect(png.readUInt8(25)).toBe(TRUE_COLOUR_WITH_ALPHA);
  });
});

test("the manifest of the probe page is another add-in, with the same version and the same needs", () => {
  const probe = xmlTree(readFileSync(join(ROOT, "src/probe/probe-manifest.xml"), "utf8"));
  const of = (name: string) => only(name, probe.children);
  expect(of("Id").text).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(of("Id").text).not.toBe(only("Id").text);
  expect(attribute(only("SourceLocation", of("DefaultSettings").children), "DefaultValue")).toBe(
    `${BASE}probe.html`,
  );
  for (const same of ["Version", "Permissions", "Hosts", "Requirements"]) {
    expect(of(same)).toEqual(only(same));
  }
});
