import type { SupportWords } from "../support";

export const support: SupportWords = {
  title: "Soát Phụ lục – thông tin để nhờ hỗ trợ",
  version: "Phiên bản",
  job: "Việc đang làm",
  problem: "Loại lỗi",
  code: "Mã lỗi của Excel",
  location: "Nơi Excel báo lỗi",
  platform: "Excel trên",
  hostVersion: "Phiên bản Excel",
  time: "Lúc",
  unknown: "không rõ",
  privacy: "Không có số liệu hay nội dung ô nào trong phần này.",
};
