import type { AnswerFault } from "../../core/rank/answers";
import type { SheetNameFault } from "../../core/sheet/sheet-name";
import type { CommandLineRefusal, CommandLineWords, LaterFeature } from "../command-line-words";

const HELP = `Soát Phụ lục: rà soát và xếp hạng phụ lục cải cách hành chính trong tệp Excel.

  soat check TỆP.xlsx…            rà soát từng tệp, chỉ ra ô sai, vì sao và con số nên là
      --sheet TÊN                 chỉ trang tính này
      --form huyen|xa|vpcp-06a    coi bảng là biểu này, không tự nhận dạng
      --form TỆP.xlsx             coi bảng là biểu trong trang “Mẫu của đơn vị” của tệp này
      --rules TỆP.xlsx            kiểm tra thêm các quy tắc trong trang “Quy tắc” của tệp này
      --json                      kết quả cho máy đọc

  soat rank TỆP.xlsx              tính chỉ số, xếp hạng và xếp loại các đơn vị
      --sheet TÊN                 trang tính có bảng điểm
      --profile MÃ                bộ quy định xếp loại (mặc định: hai-duong-xa-2022)
      --profile TỆP.xlsx          bộ tiêu chí trong trang “Bộ tiêu chí” của tệp này
      --form TỆP.xlsx             đọc số liệu theo biểu trong trang “Mẫu của đơn vị” của tệp này
      --previous TRANG|TỆP        bảng kỳ trước để tính tăng/giảm bậc
      -o TỆP.xlsx                 ghi các cột kết quả và các trang in vào một tệp mới
      --live                      ghi công thức tự tính lại thay cho giá trị
      --by exact|published        xếp theo chỉ số chưa làm tròn (mặc định) hoặc chỉ số công bố
      --ties competition|dense    sau hai đơn vị đồng hạng 1 là hạng 3 (mặc định) hoặc hạng 2
      --break "bonus;LĨNH VỰC"    phân hạng khi bằng nhau: theo điểm thưởng, rồi theo lĩnh vực
      --answer "CÂU HỎI=TRẢ LỜI: CĂN CỨ"
                                  quyết định chỗ văn bản để ngỏ; ghi lại cho từng câu hỏi, ví dụ
                                  "gap-50-65=Hoàn thành nhiệm vụ: Công văn số 12/SNV"
      --on-time resolved|due|received|766
                                  tính đúng hạn trên hồ sơ đã giải quyết, đến hạn, tiếp nhận hay
                                  theo Quyết định 766, thay cho cách trong bộ tiêu chí
      --with slips,round,criteria,entries
                                  thêm trang: phiếu điểm từng đơn vị; chốt lần chấm và bảng điều
                                  chỉnh so với lần trước; bộ tiêu chí để sửa; bảng chấm điểm trống
      --order list|rank           phụ lục theo thứ tự danh sách (mặc định) hoặc thứ hạng
      --signature                 có chỗ ký tên ở cuối phụ lục
      --title "TIÊU ĐỀ"           tiêu đề của phụ lục
      --name TRANG=TÊN            đặt tên khác cho trang index, class, chart, lost hoặc adjustment;
                                  ghi lại cho từng trang, ví dụ "index=Phụ lục 1"
      --slips THƯ MỤC             ghi phiếu điểm của mỗi đơn vị thành một tệp riêng
      --sentences                 in thêm các câu có sẵn cho báo cáo
      --json                      kết quả cho máy đọc

  --lang vi|en                    ngôn ngữ của câu chữ (mặc định: vi)

Tệp đưa vào không bao giờ bị sửa. Mã kết thúc: 0 không thấy sai số liệu, 1 có sai số liệu, 2 có việc không làm được.
`;

const LATER: Readonly<Record<LaterFeature, string>> = {
  "marked-copy": "Lệnh check chưa ghi được bản đánh dấu bằng -o",
  period: "Lệnh check chưa đối chiếu được với kỳ trước bằng --period",
  consolidate: "Lệnh consolidate (tổng hợp nhiều đơn vị) chưa dùng được",
  text: "Lệnh text (soát lời văn báo cáo) chưa dùng được",
  template: "Lệnh template (tạo biểu trống) chưa dùng được",
};

const NAME_FAULTS: Readonly<Record<SheetNameFault, string>> = {
  blank: "tên để trống",
  "too-long": "tên dài quá 31 ký tự",
  "refused-mark": "tên có một trong các ký tự [ ] : * ? / \\",
  apostrophe: "tên bắt đầu hoặc kết thúc bằng dấu nháy đơn",
  reserved: "Excel dành riêng tên này",
};

function answerFault(typed: string, given: AnswerFault): string {
  switch (given.fault) {
    case "form":
      return `Không rõ “${typed}” sau --answer trả lời câu hỏi nào. Hãy ghi: --answer "CÂU HỎI=TRẢ LỜI: CĂN CỨ".`;
    case "question":
      return given.known.length === 0
        ? "Bộ quy định xếp loại đang dùng không để ngỏ chỗ nào, nên không có câu hỏi để trả lời bằng --answer."
        : `Bộ quy định xếp loại đang dùng không có câu hỏi “${given.question}”; các câu hỏi là ${given.known.join(", ")}.`;
    case "answer":
      return `Không trả lời được “${given.answer}” cho câu hỏi ${given.question}; trả lời được: ${given.known.join(", ")}.`;
    case "basis":
      return `Trả lời cho câu hỏi ${given.question} chưa có căn cứ. Hãy ghi thêm sau dấu hai chấm, ví dụ: --answer "${given.question}=${given.answer}: Công văn số 12/SNV".`;
  }
}

function refusal(given: CommandLineRefusal): string {
  switch (given.why) {
    case "no-command":
      return "Chưa nói cần làm gì. Gõ: soat check TỆP.xlsx để rà soát, soat rank TỆP.xlsx để xếp hạng, hoặc soat --help để xem cách dùng.";
    case "unknown-command":
      return `Không có lệnh “${given.command}”. Các lệnh dùng được là check (rà soát) và rank (xếp hạng); gõ soat --help để xem cách dùng.`;
    case "later":
      return `${LATER[given.feature]} trong phiên bản này; gõ soat --help để xem những gì dùng được.`;
    case "unknown-option":
      return `Không có tùy chọn ${given.option} ở lệnh này; gõ soat --help để xem cách dùng.`;
    case "option-needs-value":
      return `Tùy chọn ${given.option} cần một giá trị đi kèm; gõ soat --help để xem cách dùng.`;
    case "option-takes-no-value":
      return `Tùy chọn ${given.option} không nhận giá trị đi kèm; hãy bỏ phần sau dấu bằng.`;
    case "option-twice":
      return `Tùy chọn ${given.option} được ghi hai lần nên không rõ dùng giá trị nào; hãy chỉ giữ một.`;
    case "unknown-language":
      return `Không có ngôn ngữ “${given.language}”; hãy dùng --lang vi hoặc --lang en.`;
    case "unknown-form":
      return `Không có biểu “${given.form}”; các biểu dùng được là ${given.known.join(", ")}, hoặc một tệp .xlsx có trang “Mẫu của đơn vị”.`;
    case "unknown-profile":
      return `Không có bộ quy định xếp loại “${given.profile}”; dùng được: ${given.known.join(", ")}.`;
    case "option-value":
      return `Tùy chọn ${given.option} không có giá trị “${given.value}”; dùng được: ${given.known.join(", ")}.`;
    case "unknown-extra":
      return `Không có loại trang “${given.extra}” để thêm bằng --with; dùng được: ${given.known.join(", ")}.`;
    case "no-file":
      return `Chưa nói tệp nào. Gõ: soat ${given.command} TỆP.xlsx`;
    case "one-file-only":
      return "Lệnh rank xếp hạng mỗi lần một tệp; hãy chạy riêng cho từng tệp.";
    case "file-missing":
      return "Không có tệp này. Hãy xem lại tên tệp và thư mục đang đứng.";
    case "file-is-folder":
      return "Đây là thư mục, không phải tệp. Hãy ghi tên tệp .xlsx trong thư mục đó.";
    case "file-not-regular":
      return "Đây không phải một tệp trên đĩa nên không đọc. Hãy ghi tên một tệp .xlsx.";
    case "file-forbidden":
      return "Không có quyền đọc tệp này. Hãy chép tệp sang thư mục của mình hoặc xin quyền đọc rồi thử lại.";
    case "file-unreadable":
      return "Không đọc được tệp từ đĩa. Hãy xem ổ đĩa hoặc kết nối mạng, hoặc chép tệp sang chỗ khác rồi thử lại.";
    case "previous-missing":
      return "Không có trang tính hay tệp nào tên như vậy để lấy bảng kỳ trước. Hãy xem lại tên sau --previous.";
    case "output-is-input":
      return `Không ghi kết quả vào “${given.output}” vì đó là tệp đưa vào, mà tệp đưa vào không bao giờ bị sửa. Hãy đặt tên khác sau -o.`;
    case "output-extension":
      return `Tên tệp kết quả “${given.output}” phải có đuôi ${given.extension} như tệp đưa vào. Hãy sửa tên sau -o.`;
    case "output-no-folder":
      return `Không có thư mục để ghi tệp “${given.output}”. Hãy tạo thư mục đó trước hoặc sửa đường dẫn sau -o.`;
    case "output-is-folder":
      return `“${given.output}” là thư mục. Hãy ghi tên một tệp sau -o.`;
    case "output-forbidden":
      return `Không có quyền ghi tệp “${given.output}”, nên chưa ghi gì. Hãy chọn thư mục khác sau -o.`;
    case "output-disk-full":
      return `Ổ đĩa hết chỗ nên không ghi được tệp “${given.output}”; chưa có gì bị thay đổi. Hãy dọn bớt ổ đĩa rồi thử lại.`;
    case "output-failed":
      return `Không ghi được tệp “${given.output}”; chưa có gì bị thay đổi. Hãy đóng tệp đó nếu đang mở, hoặc chọn chỗ khác sau -o.`;
    case "answer":
      return answerFault(given.typed, given.fault);
    case "answered-twice":
      return `Câu hỏi ${given.question} được trả lời hai lần nên không rõ dùng trả lời nào; hãy chỉ giữ một --answer cho mỗi câu hỏi.`;
    case "on-time-without-criteria":
      return "Điểm trong bảng đã có sẵn, không tính theo bộ tiêu chí nào, nên --on-time không có tác dụng. Hãy bỏ tùy chọn này hoặc nêu bộ tiêu chí bằng --profile.";
    case "on-time-nowhere":
      return `Bộ tiêu chí “${given.criteria}” không có tiêu chí nào ghi rõ tỷ lệ đúng hạn tính trên hồ sơ nào, nên --on-time không có tác dụng. Hãy ghi định nghĩa tỷ lệ cho tiêu chí đó trong trang “Bộ tiêu chí”, hoặc bỏ tùy chọn này.`;
    case "unknown-named-sheet":
      return `Không có trang “${given.sheet}” để đặt tên bằng --name; hãy ghi TRANG=TÊN, với TRANG là ${given.known.join(", ")}.`;
    case "named-twice":
      return `Trang ${given.sheet} được đặt tên hai lần bằng --name nên không rõ dùng tên nào; hãy chỉ giữ một.`;
    case "sheet-name":
      return `Excel không nhận “${given.name}” làm tên trang ${given.sheet} vì ${NAME_FAULTS[given.fault]}. Hãy đặt tên khác sau --name.`;
    case "folder-is-file":
      return `“${given.folder}” là một tệp. Hãy ghi tên một thư mục sau --slips.`;
    case "folder-has-file":
      return `Thư mục “${given.folder}” đã có tệp “${given.file}”, nên chưa ghi phiếu điểm nào. Hãy chuyển tệp đó đi hoặc chọn thư mục khác sau --slips.`;
    case "folder-no-parent":
      return `Không có chỗ để tạo thư mục “${given.folder}”. Hãy xem lại đường dẫn sau --slips.`;
    case "folder-forbidden":
      return `Không có quyền ghi vào thư mục “${given.folder}”, nên chưa ghi phiếu điểm nào. Hãy chọn thư mục khác sau --slips.`;
    case "folder-disk-full":
      return `Ổ đĩa hết chỗ nên không ghi được các phiếu điểm vào “${given.folder}”; chưa có phiếu nào được để lại. Hãy dọn bớt ổ đĩa rồi thử lại.`;
    case "folder-failed":
      return `Không ghi được các phiếu điểm vào “${given.folder}”; chưa có phiếu nào được để lại. Hãy chọn chỗ khác sau --slips.`;
    case "print-failed":
      return "Không in hết được kết quả vì nơi nhận đã đóng hoặc hết chỗ.";
  }
}

export const commandLine: CommandLineWords = {
  help: HELP,
  refusal,
  unexpected:
    "Có lỗi của chính chương trình nên chưa làm được; tệp đưa vào vẫn nguyên vẹn. Hãy báo lại cho người phát triển kèm lệnh vừa gõ.",
  about: (file, sentence) => `${file}: ${sentence}`,
  sheet: (name) => `Trang tính “${name}”`,
  skipped: (sheet, reason) => `Bỏ qua trang tính “${sheet}”: ${reason}`,
  atCell: (sheet, cell, fault) => `Trang tính “${sheet}”, ô ${cell}: ${fault}`,
  ownRules: "Về quy tắc và mẫu của đơn vị",
  others: (count) => `và ${count} ô khác`,
  group: (name, units) => `${name} (${units} đơn vị)`,
  unit: "Đơn vị",
  noClass: "Chưa xếp loại",
  reason: (unit, reason) => `${unit}: ${reason}`,
  stability: "Sai số cho phép",
  stabilityNote:
    "Sai số cho phép: điểm từng lĩnh vực của mọi đơn vị sai không quá mức này thì hạng không đổi.",
  nextClass: "Khoảng cách đến mức xếp loại cao hơn",
  otherUnits: (count) => `và ${count} đơn vị khác; xem đủ bằng --json`,
  openQuestions: "Chỗ văn bản chưa quy định",
  answerWith: (question, answers) =>
    `Quyết định bằng --answer "${question}=TRẢ LỜI: CĂN CỨ"; trả lời được: ${answers.join(", ")}.`,
  meaning: (answer, meaning) => `${answer} (${meaning})`,
  slips: (count, folder) => `Đã ghi ${count} phiếu điểm vào thư mục ${folder}.`,
  added: (sheets) => `Đã thêm ${sheets.length} trang tính: ${sheets.join(", ")}.`,
  remarks: "Về bảng điểm",
  criteria: (title) => `Về bộ tiêu chí “${title}”`,
  otherFaults: (count) => `và ${count} chỗ khác; xem đủ bằng --json`,
  written: (output, columns) => `Đã ghi các cột ${columns.join(", ")} vào tệp ${output}.`,
  signatureLost:
    "Tệp đưa vào có chữ ký số; tệp kết quả đã khác nên chữ ký trong đó không còn giá trị.",
  unwritten: (options) =>
    `${options.join(", ")} chỉ có tác dụng khi ghi tệp kết quả: thêm -o TỆP.xlsx.`,
};
