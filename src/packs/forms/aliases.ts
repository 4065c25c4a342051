/**
 * Names of the administration and their abbreviations, as both are met in the real appendices and reports.
 */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ["Ủy ban nhân dân", "UBND"],
  ["Hội đồng nhân dân", "HĐND"],
  ["cải cách hành chính", "CCHC"],
  ["thủ tục hành chính", "TTHC"],
  ["văn bản quy phạm pháp luật", "VBQPPL"],
  ["phản ánh, kiến nghị", "PAKN"],
  ["đơn vị sự nghiệp công lập", "ĐVSNCL"],
  ["đơn vị SNCL", "ĐVSNCL"],
  ["sự nghiệp công lập", "SNCL"],
  ["đơn vị sự nghiệp", "ĐVSN"],
  ["ngân sách nhà nước", "NSNN"],
  ["dịch vụ công", "DVC"],
  ["bưu chính công ích", "BCCI"],
  ["thông tin điện tử", "TTĐT"],
];

/**
 * Names that were replaced. Online services are "một phần" and "toàn trình" instead of levels 3 and 4 since Decree
 * 42/2022/NĐ-CP; what the district stood for fell to the province when it was abolished on 1 July 2025. A form may be
 * met in either wording.
 */
const RENAMED: readonly (readonly [string, string])[] = [
  ["mức độ 3 và 4", "một phần và toàn trình"],
  ["mức độ 3", "một phần"],
  ["mức độ 4", "toàn trình"],
  [
    "UBND huyện, Chủ tịch UBND huyện giao",
    "UBND tỉnh (thành phố), Chủ tịch UBND tỉnh (thành phố) giao",
  ],
  [
    "UBND tỉnh, Chủ tịch UBND tỉnh giao",
    "UBND tỉnh (thành phố), Chủ tịch UBND tỉnh (thành phố) giao",
  ],
  ["UBND huyện giao", "UBND tỉnh (thành phố) giao"],
  ["UBND tỉnh giao", "UBND tỉnh (thành phố) giao"],
  ["xã, phường, thị trấn", "xã, phường, đặc khu"],
  ["xã, thị trấn", "xã, phường, đặc khu"],
  ["Bộ phận Tiếp nhận và Trả kết quả", "Trung tâm Phục vụ hành chính công"],
  ["Bộ phận Một cửa", "Trung tâm Phục vụ hành chính công"],
  ["Cổng DVC của tỉnh, quốc gia", "Cổng DVC quốc gia"],
  ["Cổng DVC quốc gia hoặc trên Cổng DVC của tỉnh", "Cổng DVC quốc gia"],
  ["Cổng DVC của tỉnh", "Cổng DVC quốc gia"],
  ["Cổng DVC tỉnh", "Cổng DVC quốc gia"],
];

/** What both forms read alike. Abbreviations come first, so that a replaced name is met in its short spelling. */
export const SYNONYMS: readonly (readonly [string, string])[] = [...ABBREVIATIONS, ...RENAMED];
