<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>AllotmentPart</name>
    <message>
        <source>Land User</source>
        <translation>Chủ sử dụng đất</translation>
    </message>
    <message>
        <source>Old Parcels</source>
        <translation>Thửa cũ</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>New Parcels</source>
        <translation>Thửa mới</translation>
    </message>
    <message>
        <source>Paste Table</source>
        <translation>Dán bảng</translation>
    </message>
    <message>
        <source>The commune&apos;s table: name, old parcels, new parcels (Ctrl+V)</source>
        <translation>Bảng của xã: họ tên, thửa cũ, thửa mới (Ctrl+V)</translation>
    </message>
    <message>
        <source>Who gets which new parcels</source>
        <translation>Chủ nào nhận thửa mới nào</translation>
    </message>
    <message>
        <source>the decision that the plan was approved by</source>
        <translation>quyết định phê duyệt phương án dồn điền đổi thửa</translation>
    </message>
    <message>
        <source>Rights end and begin on</source>
        <translation>Quyền cũ chấm dứt, quyền mới bắt đầu ngày</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 từ %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New parcel %1 is given twice.</source>
        <translation>Thửa mới %1 được giao hai lần.</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>chờ</translation>
    </message>
    <message>
        <source>Agreed: %1 of %2 land users, %3 of %4 new parcels. The others keep their old rights until it is agreed.</source>
        <translation>Đã thống nhất: %1/%2 chủ, %3/%4 thửa mới. Các chủ còn lại giữ nguyên quyền cũ, chờ thống nhất.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the table fit none or several of these land users: %1</source>
        <translation>
            <numerusform>%n dòng của bảng không khớp chủ nào hoặc khớp nhiều chủ: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no date: write it like 15/10/2026.</source>
        <translation>“%1” không phải ngày: hãy ghi như 15/10/2026.</translation>
    </message>
    <message>
        <source>Open Table…</source>
        <translation>Mở bảng…</translation>
    </message>
    <message>
        <source>The commune&apos;s table: name, old parcels, new parcels (.xlsx, .ods, .csv)</source>
        <translation>Bảng của xã: tên chủ, thửa cũ, thửa mới (.xlsx, .ods, .csv)</translation>
    </message>
    <message>
        <source>Open Table</source>
        <translation>Mở bảng</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv)</source>
        <translation>Bảng tính (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Public List…</source>
        <translation>Danh sách công khai…</translation>
    </message>
    <message>
        <source>All households, for public display</source>
        <translation>Tất cả các hộ, để niêm yết công khai</translation>
    </message>
    <message>
        <source>Pages…</source>
        <translation>Trang từng hộ…</translation>
    </message>
    <message>
        <source>A page for each household: old and new parcels</source>
        <translation>Mỗi hộ một trang: thửa cũ và thửa mới</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>The public list as a spreadsheet</source>
        <translation>Danh sách công khai dạng bảng tính</translation>
    </message>
    <message>
        <source>Save the List</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>New: %1 of fields, %2 of roads, ditches and public land.</source>
        <translation>Mới: %1 ruộng, %2 đường, mương, đất công.</translation>
    </message>
</context>
<context>
    <name>AreaRules</name>
    <message>
        <source>The database says %1, the shape has %2.</source>
        <translation>CSDL ghi %1, hình thửa tính được %2.</translation>
    </message>
    <message>
        <source>The certificate follows the old map.</source>
        <translation>GCN theo bản đồ cũ.</translation>
    </message>
    <message>
        <source>The certificates say %1, the map %2: %3 apart, %4 allowed.</source>
        <translation>GCN ghi %1, bản đồ %2: lệch %3 (cho phép %4).</translation>
    </message>
    <message>
        <source>The purposes make up %1, the certificate says %2.</source>
        <translation>Tổng các mục đích %1, GCN ghi %2.</translation>
    </message>
    <message>
        <source>The certificate says %1/%2, the map %3.</source>
        <translation>GCN ghi thửa %1/%2, bản đồ là %3.</translation>
    </message>
    <message>
        <source>The certificate says %1, the database %2.</source>
        <translation>GCN ghi %1, CSDL ghi %2.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>“%1” cannot be copied: %2.</source>
        <translation>Không sao chép được “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” is already there; choose another name.</source>
        <translation>Đã có “%1”; hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>The copy of “%1” is not the same; the disk may be failing.</source>
        <translation>Bản sao của “%1” không giống bản gốc; có thể ổ đĩa sắp hỏng.</translation>
    </message>
    <message>
        <source>The copy is not the same as the working file in “%1”; the disk may be failing.</source>
        <translation>Bản sao khác tệp làm việc ở bảng “%1”; có thể ổ đĩa sắp hỏng.</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>Correction Slip and Its Basis</source>
        <translation>Phiếu chỉnh lý và căn cứ</translation>
    </message>
    <message>
        <source>Correction slip</source>
        <translation>Phiếu chỉnh lý</translation>
    </message>
    <message>
        <source>Dossier no. (receipt)</source>
        <translation>Mã hồ sơ (biên nhận)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Hạn giải quyết</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Add Scan…</source>
        <translation>Thêm bản quét…</translation>
    </message>
    <message>
        <source>Scans of the basis</source>
        <translation>Bản quét của căn cứ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy bỏ</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Open a new one</source>
        <translation>Mở phiếu mới</translation>
    </message>
    <message>
        <source>as in: Phiếu đo đạc số 14/2026</source>
        <translation>ví dụ: Phiếu đo đạc số 14/2026</translation>
    </message>
    <message>
        <source>Scans of the Basis</source>
        <translation>Bản quét của căn cứ</translation>
    </message>
    <message>
        <source>Papers (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Giấy tờ (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>“%1” is no date: write it like 15/10/2026.</source>
        <translation>“%1” không phải là ngày: hãy viết như 15/10/2026.</translation>
    </message>
    <message>
        <source>Correction Slip %1</source>
        <translation>Phiếu chỉnh lý %1</translation>
    </message>
    <message>
        <source>A correction slip will be opened. Name its basis, or what is kept stays a draft and cannot be submitted.</source>
        <translation>Sẽ mở một phiếu chỉnh lý. Hãy ghi căn cứ; nếu không, thay đổi chỉ là bản nháp và chưa trình được.</translation>
    </message>
    <message>
        <source>Slip %1 names no basis yet: what is kept stays a draft and cannot be submitted.</source>
        <translation>Phiếu %1 chưa có căn cứ: thay đổi chỉ là bản nháp và chưa trình được.</translation>
    </message>
    <message>
        <source>Slip %1, basis: %2. Its scan is missing: what is kept stays a draft and cannot be submitted.</source>
        <translation>Phiếu %1, căn cứ: %2. Chưa có bản quét của căn cứ: thay đổi chỉ là bản nháp và chưa trình được.</translation>
    </message>
    <message>
        <source>Slip %1, basis: %2, with its scan.</source>
        <translation>Phiếu %1, căn cứ: %2, có bản quét.</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>as in: Tách thửa, tặng cho</source>
        <translation>như: Tách thửa, tặng cho</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Đợt</translation>
    </message>
    <message>
        <source>Slips that are handled together; another name makes a new batch</source>
        <translation>Các phiếu làm cùng nhau; gõ tên khác sẽ lập đợt mới</translation>
    </message>
    <message>
        <source>in no batch</source>
        <translation>chưa thuộc đợt nào</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Several batches have the number “%1”: name it by its id.</source>
        <translation>Có nhiều đợt mang số “%1”: hãy ghi mã định danh (id) của đợt.</translation>
    </message>
    <message>
        <source>Batch %1 has no correction slip yet.</source>
        <translation>Đợt %1 chưa có phiếu chỉnh lý nào.</translation>
    </message>
</context>
<context>
    <name>BenchCommand</name>
    <message>
        <source>The program could not be started anew on %1.</source>
        <translation>Không khởi động lại được chương trình trên %1.</translation>
    </message>
    <message>
        <source>There is no room to copy %1 to %2.</source>
        <translation>Không đủ chỗ để chép %1 sang %2.</translation>
    </message>
    <message>
        <source>Parcels: %1</source>
        <translation>Số thửa: %1</translation>
    </message>
    <message>
        <source>Start until the map answers: %1 ms</source>
        <translation>Từ khi mở đến khi bản đồ đáp ứng: %1 ms</translation>
    </message>
    <message>
        <source>Start until the whole map is drawn: %1 ms</source>
        <translation>Từ khi mở đến khi vẽ xong cả bản đồ: %1 ms</translation>
    </message>
    <message>
        <source>Drawing all parcels: %1 ms</source>
        <translation>Vẽ tất cả các thửa: %1 ms</translation>
    </message>
    <message>
        <source>Drawing 1:2000 with labels: %1 ms</source>
        <translation>Vẽ tỷ lệ 1:2000 có nhãn: %1 ms</translation>
    </message>
    <message>
        <source>A frame while moving and zooming: %1 ms, 95 of 100 within %2 ms</source>
        <translation>Một khung hình khi kéo và phóng: %1 ms, 95 % số khung trong %2 ms</translation>
    </message>
    <message>
        <source>Moving a vertex until it is saved and drawn: %1 ms</source>
        <translation>Dời một đỉnh đến khi đã lưu và vẽ lại: %1 ms</translation>
    </message>
    <message>
        <source>Memory: %1 MB</source>
        <translation>Bộ nhớ: %1 MB</translation>
    </message>
    <message>
        <source>the working file</source>
        <translation>tệp làm việc</translation>
    </message>
    <message>
        <source>All rules: %1 s, of these %2 s for how the parcels lie; rows read in %3 s</source>
        <translation>Mọi quy tắc: %1 giây, trong đó %2 giây cho hình thửa; đọc dữ liệu %3 giây</translation>
    </message>
    <message>
        <source>Findings right again after an edit: %1 ms</source>
        <translation>Kiểm tra lại sau một lần sửa: %1 ms</translation>
    </message>
    <message>
        <source>The work to do right again after an edit: %1 ms</source>
        <translation>Việc cần làm đúng lại sau một lần sửa: %1 ms</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>Change %1 of %2 Rows</source>
        <translation>Sửa %1 của %2 dòng</translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message>
        <source>Take the value away</source>
        <translation>Bỏ giá trị</translation>
    </message>
    <message numerus="yes">
        <source>Change One Field of %n Parcels</source>
        <translation>
            <numerusform>Sửa một trường của %n thửa</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Only Where It Is Now</source>
        <translation>Chỉ nơi đang là</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Thửa</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy bỏ</translation>
    </message>
    <message>
        <source>Only where it is now</source>
        <translation>Chỉ nơi đang là</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Giá trị mới</translation>
    </message>
    <message>
        <source>whatever it is (%1)</source>
        <translation>bất kể đang là gì (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>The rows are being read …</source>
        <translation>Đang đọc các dòng …</translation>
    </message>
    <message>
        <source>None of these parcels has such a row.</source>
        <translation>Không thửa nào trong số này có dòng như vậy.</translation>
    </message>
    <message>
        <source>Type the new value.</source>
        <translation>Hãy gõ giá trị mới.</translation>
    </message>
    <message>
        <source>%1 of %2 rows change; the others hold it already or are left out.</source>
        <translation>%1/%2 dòng sẽ đổi; các dòng khác đã có giá trị đó hoặc được để lại.</translation>
    </message>
    <message>
        <source>Change %1 Rows</source>
        <translation>Sửa %1 dòng</translation>
    </message>
</context>
<context>
    <name>CertificateRules</name>
    <message>
        <source>“%1” is more than one serial.</source>
        <translation>“%1” là nhiều số phát hành trong một ô.</translation>
    </message>
    <message>
        <source>“%1” is no serial of any time.</source>
        <translation>“%1” không đúng dạng số phát hành của thời kỳ nào.</translation>
    </message>
    <message>
        <source>Serials like %1 were not issued in %2.</source>
        <translation>Số phát hành dạng %1 không cấp vào năm %2.</translation>
    </message>
    <message>
        <source>The serial %1 does not fit the form of the certificate.</source>
        <translation>Số phát hành %1 không đúng với loại giấy chứng nhận.</translation>
    </message>
    <message>
        <source>The certificate has no land user.</source>
        <translation>GCN chưa có chủ sử dụng.</translation>
    </message>
    <message>
        <source>Line %1/%2 of certificate %3 is not located on the map.</source>
        <translation>Dòng thửa %1/%2 của GCN %3 chưa định vị trên bản đồ.</translation>
    </message>
    <message>
        <source>Certificate %1 is no longer in force, but a right still rests on it.</source>
        <translation>GCN %1 không còn hiệu lực mà quyền vẫn còn.</translation>
    </message>
    <message>
        <source>A transfer stands on the certificate, but the land user is the old one.</source>
        <translation>GCN đã ghi chuyển quyền, sổ vẫn ghi chủ cũ.</translation>
    </message>
    <message>
        <source>A split or merger stands on the certificate, but not on the map.</source>
        <translation>GCN đã ghi tách thửa hoặc hợp thửa, bản đồ chưa sửa.</translation>
    </message>
</context>
<context>
    <name>ChangeJson</name>
    <message>
        <source>A list of coordinates is needed.</source>
        <translation>Cần một danh sách tọa độ.</translation>
    </message>
    <message>
        <source>A list of rings is needed.</source>
        <translation>Cần một danh sách vòng ranh.</translation>
    </message>
    <message>
        <source>A coordinate is written [easting, northing] in metres.</source>
        <translation>Tọa độ viết là [Đông, Bắc] tính bằng mét.</translation>
    </message>
    <message>
        <source>The coordinate %1, %2 lies outside any map.</source>
        <translation>Tọa độ %1, %2 nằm ngoài mọi bản đồ.</translation>
    </message>
    <message>
        <source>“%1” is no kind of GeoJSON geometry.</source>
        <translation>“%1” không phải là một dạng hình của GeoJSON.</translation>
    </message>
    <message>
        <source>The value of “%1” must be a text or a number.</source>
        <translation>Giá trị của “%1” phải là chữ hoặc số.</translation>
    </message>
    <message>
        <source>The table “%1” has no field “%2”.</source>
        <translation>Bảng “%1” không có trường “%2”.</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>Không có bảng “%1”.</translation>
    </message>
    <message>
        <source>A change without an id.</source>
        <translation>Một thay đổi thiếu mã.</translation>
    </message>
    <message>
        <source>A change needs “before” and “after”.</source>
        <translation>Một thay đổi cần có “before” và “after”.</translation>
    </message>
    <message>
        <source>A change needs “before” or “after”.</source>
        <translation>Một thay đổi cần có “before” hoặc “after”.</translation>
    </message>
</context>
<context>
    <name>ChangeSet</name>
    <message>
        <source>The scan “%1” cannot be read: %2.</source>
        <translation>Không đọc được bản quét “%1”: %2.</translation>
    </message>
    <message>
        <source>The scan “%1” is damaged: its content is no longer what was stored.</source>
        <translation>Bản quét “%1” bị hỏng: nội dung không còn như khi lưu.</translation>
    </message>
    <message>
        <source>This is no change set of Địa Bạ: choose a file that ends in .chinhly.</source>
        <translation>Đây không phải là gói chỉnh lý của Địa Bạ: hãy chọn tệp có đuôi .chinhly.</translation>
    </message>
    <message>
        <source>This change set was made by a newer version of Địa Bạ: update the program, then try again.</source>
        <translation>Gói chỉnh lý này do phiên bản Địa Bạ mới hơn tạo: hãy cập nhật chương trình rồi thử lại.</translation>
    </message>
    <message>
        <source>Rows of “%1” are never sent.</source>
        <translation>Dòng của “%1” không bao giờ được gửi đi.</translation>
    </message>
    <message>
        <source>“base” is no version that the row could have.</source>
        <translation>“base” không phải là phiên bản mà dòng này có thể có.</translation>
    </message>
    <message>
        <source>“before” and “after” do not say a change.</source>
        <translation>“before” và “after” không nói lên thay đổi nào.</translation>
    </message>
    <message>
        <source>A journal line is of no known kind.</source>
        <translation>Một dòng nhật ký thuộc loại không biết.</translation>
    </message>
    <message>
        <source>A journal line does not have the hash that it says.</source>
        <translation>Một dòng nhật ký không có mã kiểm tra như nó ghi.</translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <translation>“%1” dài quá mức cho phép.</translation>
    </message>
    <message>
        <source>A finding names a row by no id.</source>
        <translation>Có một lỗi không ghi đúng mã của dòng dữ liệu.</translation>
    </message>
    <message>
        <source>“%1” of a finding is none that there is.</source>
        <translation>“%1” của một lỗi không phải giá trị có trong quy định.</translation>
    </message>
    <message>
        <source>A finding names a table that is never sent.</source>
        <translation>Có một lỗi ghi một bảng không bao giờ được gửi.</translation>
    </message>
    <message>
        <source>A finding is about nothing.</source>
        <translation>Có một lỗi không nói về dòng dữ liệu nào.</translation>
    </message>
    <message>
        <source>A finding is at no place that there is.</source>
        <translation>Có một lỗi ở vị trí không có thật.</translation>
    </message>
    <message>
        <source>An exception needs a reason and a name.</source>
        <translation>Trường hợp chấp nhận phải có lý do và tên người.</translation>
    </message>
    <message>
        <source>An exception is confirmed by a second person.</source>
        <translation>Trường hợp chấp nhận phải do người thứ hai xác nhận.</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>added</source>
        <translation>đã thêm</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>… and %1 more values.</source>
        <translation>… và %1 giá trị nữa.</translation>
    </message>
    <message>
        <source>%1 corners, before %2</source>
        <translation>%1 đỉnh, trước có %2</translation>
    </message>
    <message>
        <source>corners moved by up to %1 m</source>
        <translation>đỉnh dời tới %1 m</translation>
    </message>
</context>
<context>
    <name>ChangesCommand</name>
    <message>
        <source>The working file</source>
        <translation>Tệp làm việc</translation>
    </message>
    <message>
        <source>The change set</source>
        <translation>Gói chỉnh lý</translation>
    </message>
    <message numerus="yes">
        <source>%n vertices</source>
        <translation>
            <numerusform>%n đỉnh</numerusform>
        </translation>
    </message>
    <message>
        <source>fits</source>
        <translation>khớp</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>đã sửa</translation>
    </message>
    <message>
        <source>Change set %1 of commune %2 (%3), %4, by %5</source>
        <translation>Gói chỉnh lý %1 của xã %2 (%3), %4, do %5</translation>
    </message>
    <message>
        <source>Dossiers: %1; changed rows: %2; scans: %3</source>
        <translation>Phiếu: %1; dòng thay đổi: %2; bản quét: %3</translation>
    </message>
    <message>
        <source>--out is missing: name the file to write, such as dot-1.chinhly.</source>
        <translation>Thiếu --out: hãy nêu tệp cần ghi, như dot-1.chinhly.</translation>
    </message>
    <message>
        <source>“%1” is open in another Địa Bạ (%2): close it there, then export.</source>
        <translation>“%1” đang mở ở một Địa Bạ khác (%2): hãy đóng ở đó rồi xuất.</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Đã xuất ra %1</translation>
    </message>
    <message>
        <source>Findings: added %1, fixed %2, inherited %3, accepted as they are %4</source>
        <translation>Lỗi: mới %1, đã sửa %2, có từ trước %3, chấp nhận để nguyên %4</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>chưa có người xác nhận</translation>
    </message>
    <message>
        <source>Slip %1 stays a draft: %2</source>
        <translation>Phiếu %1 còn là bản nháp, ở lại máy: %2</translation>
    </message>
    <message>
        <source>The package is whole: its parts agree with one another. Who made it is not proved.</source>
        <translation>Gói chỉnh lý nguyên vẹn: các phần khớp với nhau. Chưa chứng minh được ai đã lập gói.</translation>
    </message>
    <message>
        <source>A change set is written as .chinhly, not as “%1”.</source>
        <translation>Gói thay đổi được ghi thành tệp .chinhly, không phải “%1”.</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>Không có quy tắc “%1”.</translation>
    </message>
    <message>
        <source>Group 1: %1, group 2: %2 (%3 of them wait for the police only), group 3: %4</source>
        <translation>Nhóm 1: %1, nhóm 2: %2 (trong đó %3 chỉ còn chờ đối khớp), nhóm 3: %4</translation>
    </message>
    <message>
        <source>Matched in the population database: %1 of %2 persons, %3 of %4 parcels with a certificate</source>
        <translation>Đã đối khớp với CSDL quốc gia về dân cư: %1 trên %2 người, %3 trên %4 thửa đã cấp GCN</translation>
    </message>
    <message>
        <source>Profile %1, read in %2 s, checked in %3 s</source>
        <translation>Bộ quy tắc %1, đọc trong %2 giây, kiểm tra trong %3 giây</translation>
    </message>
    <message>
        <source>The working file</source>
        <translation>Tệp làm việc</translation>
    </message>
    <message>
        <source>There is more than one parcel “%1”; name its id.</source>
        <translation>Có nhiều hơn một thửa “%1”; hãy ghi rõ id của thửa.</translation>
    </message>
    <message>
        <source>There is no parcel “%1”.</source>
        <translation>Không có thửa “%1”.</translation>
    </message>
    <message>
        <source>Fixed: %1, left: %2</source>
        <translation>Đã sửa: %1, còn lại: %2</translation>
    </message>
    <message>
        <source>Name the rule whose findings are to be fixed: --rule CODE.</source>
        <translation>Hãy nêu quy tắc có lỗi cần sửa: --rule CODE.</translation>
    </message>
    <message>
        <source>A person must choose, see --side:</source>
        <translation>Phải có người chọn, xem --side:</translation>
    </message>
    <message>
        <source>There is no sheet “%1” with parcels.</source>
        <translation>Không có tờ “%1” nào có thửa.</translation>
    </message>
    <message>
        <source>--%1 takes millimetres from 0 to 10000, not “%2”.</source>
        <translation>--%1 nhận số milimét từ 0 đến 10000, không phải “%2”.</translation>
    </message>
    <message>
        <source>Boundary lines: %1, points: %2, places to look at: %3</source>
        <translation>Đường ranh: %1, điểm ranh: %2, chỗ cần xem: %3</translation>
    </message>
    <message>
        <source>Slip %1 is not in conflict with the province.</source>
        <translation>Phiếu %1 không xung đột với tỉnh.</translation>
    </message>
    <message>
        <source>Slip %1: %2 %3 %4: ours “%5”, the province&apos;s “%6”</source>
        <translation>Phiếu %1: %2 %3 %4: của mình “%5”, của tỉnh “%6”</translation>
    </message>
    <message>
        <source>“--side %1” is not understood: write ours or theirs.</source>
        <translation>Không hiểu “--side %1”: hãy viết ours hoặc theirs.</translation>
    </message>
    <message>
        <source>A person must choose: --side ours or --side theirs.</source>
        <translation>Phải có người chọn: --side ours (của mình) hoặc --side theirs (của tỉnh).</translation>
    </message>
    <message numerus="yes">
        <source>%n slips are in conflict: name one of them with --dossier.</source>
        <translation>
            <numerusform>Có %n phiếu đang xung đột: ghi rõ một phiếu bằng --dossier.</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 is empty: name the file to read.</source>
        <translation>--%1 đang trống: hãy ghi tên tệp cần đọc.</translation>
    </message>
    <message>
        <source>--near and --touch are about boundary lines: name their file by --lines.</source>
        <translation>--near và --touch là cho đường ranh: hãy ghi tệp đường ranh bằng --lines.</translation>
    </message>
    <message>
        <source>No finding of this rule can be settled for “%1”; the list of diaba check --out names the parcels of each.</source>
        <translation>Không có lỗi nào của quy tắc này giải quyết được cho “%1”; danh sách của diaba check --out ghi rõ các thửa của từng lỗi.</translation>
    </message>
    <message>
        <source>Slip %1 is in conflict, but the province&apos;s receipt for it is not in the file: take it in again.</source>
        <translation>Phiếu %1 đang xung đột nhưng trong tệp không có phản hồi của tỉnh cho phiếu này: hãy nhận lại phản hồi.</translation>
    </message>
</context>
<context>
    <name>CheckMenu</name>
    <message>
        <source>Check By</source>
        <translation>Kiểm tra theo</translation>
    </message>
    <message>
        <source>A Profile of the Province…</source>
        <translation>Bộ quy tắc của tỉnh…</translation>
    </message>
    <message>
        <source>Profile to Check By</source>
        <translation>Chọn bộ quy tắc để kiểm tra</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Bộ quy tắc (*.json)</translation>
    </message>
    <message>
        <source>Report of What Is Wrong…</source>
        <translation>Báo cáo kết quả kiểm tra…</translation>
    </message>
    <message>
        <source>Report of What Is Wrong</source>
        <translation>Báo cáo kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx)</source>
        <translation>Bảng tính (*.xlsx)</translation>
    </message>
    <message>
        <source>What Is Wrong as a Map for QGIS…</source>
        <translation>Xuất lỗi thành bản đồ cho QGIS…</translation>
    </message>
    <message>
        <source>Maps for QGIS (*.gpkg)</source>
        <translation>Bản đồ cho QGIS (*.gpkg)</translation>
    </message>
</context>
<context>
    <name>CheckRun</name>
    <message>
        <source>This could not be checked: %1</source>
        <translation>Không kiểm tra được: %1</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>certificate without serial</source>
        <translation>GCN chưa có số phát hành</translation>
    </message>
    <message>
        <source>Write sheet and parcel like 9/52.</source>
        <translation>Viết tờ và thửa như 9/52.</translation>
    </message>
    <message>
        <source>There is no parcel %1/%2.</source>
        <translation>Không có thửa %1/%2.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n parcels %1/%2: choose the right one on the map.</source>
        <translation>
            <numerusform>Có %n thửa %1/%2: hãy chọn đúng thửa trên bản đồ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooserDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy bỏ</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Rural Commune</source>
        <translation>Xã</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Phường</translation>
    </message>
    <message>
        <source>Special Zone</source>
        <translation>Đặc khu</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Hiện hành</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Thửa đã hủy</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Đường giao thông</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Thủy hệ</translation>
    </message>
    <message>
        <source>Building Outline</source>
        <translation>Đường viền nhà</translation>
    </message>
    <message>
        <source>Control Point</source>
        <translation>Điểm khống chế</translation>
    </message>
    <message>
        <source>Text on the Map</source>
        <translation>Chữ trên bản đồ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Private Use</source>
        <translation>Sử dụng riêng</translation>
    </message>
    <message>
        <source>Shared Use</source>
        <translation>Sử dụng chung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Cá nhân</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hộ gia đình</translation>
    </message>
    <message>
        <source>Couple</source>
        <translation>Vợ chồng</translation>
    </message>
    <message>
        <source>Co-Users</source>
        <translation>Đồng sử dụng</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Cộng đồng dân cư</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Not Sent</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>Sent, Waiting</source>
        <translation>Đã gửi, chờ kết quả</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Khớp</translation>
    </message>
    <message>
        <source>Not Matched</source>
        <translation>Không khớp</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>Không xác định</translation>
    </message>
    <message>
        <source>Wrong Name</source>
        <translation>Sai tên</translation>
    </message>
    <message>
        <source>Wrong Date of Birth</source>
        <translation>Sai ngày sinh</translation>
    </message>
    <message>
        <source>Old Identity Number Only</source>
        <translation>Chỉ có CMND</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Đã chết</translation>
    </message>
    <message>
        <source>Living Abroad</source>
        <translation>Định cư nước ngoài</translation>
    </message>
    <message>
        <source>Cannot Be Reached</source>
        <translation>Không liên hệ được</translation>
    </message>
    <message>
        <source>CCCD</source>
        <translation>CCCD</translation>
    </message>
    <message>
        <source>Identity Card (2024)</source>
        <translation>Thẻ căn cước (2024)</translation>
    </message>
    <message>
        <source>CMND (9 Digits)</source>
        <translation>CMND (9 số)</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Hộ chiếu</translation>
    </message>
    <message>
        <source>Army Card</source>
        <translation>Chứng minh quân đội</translation>
    </message>
    <message>
        <source>Head of Household</source>
        <translation>Chủ hộ</translation>
    </message>
    <message>
        <source>Wife</source>
        <translation>Vợ</translation>
    </message>
    <message>
        <source>Husband</source>
        <translation>Chồng</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Thành viên</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Người đại diện</translation>
    </message>
    <message>
        <source>Form of 2024 (QR, from 01/01/2025)</source>
        <translation>Mẫu 2024 (có QR, từ 01/01/2025)</translation>
    </message>
    <message>
        <source>Circular 23/2025</source>
        <translation>TT 23/2025</translation>
    </message>
    <message>
        <source>Decree 43 (07/2014–12/2024)</source>
        <translation>NĐ 43 (07/2014–12/2024)</translation>
    </message>
    <message>
        <source>Decree 88 (12/2009–06/2014)</source>
        <translation>NĐ 88 (12/2009–06/2014)</translation>
    </message>
    <message>
        <source>Land Law 2003</source>
        <translation>Luật Đất đai 2003</translation>
    </message>
    <message>
        <source>Land Law 1993</source>
        <translation>Luật Đất đai 1993</translation>
    </message>
    <message>
        <source>Decree 60</source>
        <translation>NĐ 60</translation>
    </message>
    <message>
        <source>Decree 90</source>
        <translation>NĐ 90</translation>
    </message>
    <message>
        <source>Decree 95</source>
        <translation>NĐ 95</translation>
    </message>
    <message>
        <source>In Force</source>
        <translation>Đang hiệu lực</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Reported Lost</source>
        <translation>Báo mất</translation>
    </message>
    <message>
        <source>Recognised, as Allocated with Levy</source>
        <translation>Công nhận QSDĐ như giao đất có thu tiền</translation>
    </message>
    <message>
        <source>Recognised, as Allocated without Levy</source>
        <translation>Công nhận QSDĐ như giao đất không thu tiền</translation>
    </message>
    <message>
        <source>Recognised Land-Use Right</source>
        <translation>Công nhận QSDĐ</translation>
    </message>
    <message>
        <source>Allocated by the State with Levy</source>
        <translation>Nhà nước giao đất có thu tiền</translation>
    </message>
    <message>
        <source>Allocated by the State without Levy</source>
        <translation>Nhà nước giao đất không thu tiền</translation>
    </message>
    <message>
        <source>Allocated by the State to Manage</source>
        <translation>Nhà nước giao đất để quản lý</translation>
    </message>
    <message>
        <source>Leased, Paid Yearly</source>
        <translation>Thuê đất trả tiền hằng năm</translation>
    </message>
    <message>
        <source>Leased, Paid Once</source>
        <translation>Thuê đất trả tiền một lần</translation>
    </message>
    <message>
        <source>Received by Transfer</source>
        <translation>Nhận chuyển nhượng</translation>
    </message>
    <message>
        <source>Received by Inheritance</source>
        <translation>Nhận thừa kế</translation>
    </message>
    <message>
        <source>Received as a Gift</source>
        <translation>Nhận tặng cho</translation>
    </message>
    <message>
        <source>Right to Use Land</source>
        <translation>Quyền sử dụng đất</translation>
    </message>
    <message>
        <source>Ownership of Assets</source>
        <translation>Quyền sở hữu tài sản</translation>
    </message>
    <message>
        <source>Management for the State</source>
        <translation>Quản lý cho Nhà nước</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển nhượng</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Tặng cho</translation>
    </message>
    <message>
        <source>Inheritance</source>
        <translation>Thừa kế</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Tách thửa</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Hợp thửa</translation>
    </message>
    <message>
        <source>Change of Purpose</source>
        <translation>Chuyển mục đích</translation>
    </message>
    <message>
        <source>Renewed Certificate</source>
        <translation>Cấp đổi</translation>
    </message>
    <message>
        <source>Reissued Certificate</source>
        <translation>Cấp lại</translation>
    </message>
    <message>
        <source>Mortgage</source>
        <translation>Thế chấp</translation>
    </message>
    <message>
        <source>End of Mortgage</source>
        <translation>Xóa thế chấp</translation>
    </message>
    <message>
        <source>Change of Information</source>
        <translation>Thay đổi thông tin</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Restraint</source>
        <translation>Ngăn chặn</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Tranh chấp</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Giấy chứng nhận</translation>
    </message>
    <message>
        <source>Identity Paper</source>
        <translation>Giấy tờ tùy thân</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Đơn đăng ký</translation>
    </message>
    <message>
        <source>Basis of the Work</source>
        <translation>Căn cứ của phiếu</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Gõ tay</translation>
    </message>
    <message>
        <source>QR Code</source>
        <translation>Mã QR</translation>
    </message>
    <message>
        <source>Bar Code</source>
        <translation>Mã vạch</translation>
    </message>
    <message>
        <source>Read from the Scan</source>
        <translation>Đọc từ bản quét</translation>
    </message>
    <message>
        <source>Imported File</source>
        <translation>Tệp nhập</translation>
    </message>
    <message>
        <source>Population Database</source>
        <translation>CSDL dân cư</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>Data Correction</source>
        <translation>Chỉnh lý, bổ sung dữ liệu</translation>
    </message>
    <message>
        <source>Legal Change</source>
        <translation>Biến động</translation>
    </message>
    <message>
        <source>Request to Correct the Certificate</source>
        <translation>Đề nghị đính chính GCN</translation>
    </message>
    <message>
        <source>In Work</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Waiting for Papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Đã trình</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Sent to the Province</source>
        <translation>Đã gửi tỉnh</translation>
    </message>
    <message>
        <source>Received by the Province</source>
        <translation>Tỉnh đã nhận</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>Waiting for Another Dossier</source>
        <translation>Chờ phiếu khác</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Để chờ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Land Consolidation</source>
        <translation>Dồn điền đổi thửa</translation>
    </message>
    <message>
        <source>Awaiting Recall</source>
        <translation>Chờ thu hồi</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Tùy chọn --%1 cần có giá trị.</translation>
    </message>
    <message>
        <source>There is no option --%1 here.</source>
        <translation>Ở đây không có tùy chọn --%1.</translation>
    </message>
    <message>
        <source>%1 is missing; “diaba help” shows how it is written.</source>
        <translation>Thiếu %1; “diaba help” cho biết cách viết.</translation>
    </message>
    <message>
        <source>There is no display to open the window on; “diaba help” lists what works without.</source>
        <translation>Không có màn hình để mở cửa sổ; “diaba help” liệt kê những lệnh chạy được mà không cần màn hình.</translation>
    </message>
    <message>
        <source>--lang is vi or en; no other language is known.</source>
        <translation>--lang nhận vi hoặc en; không có ngôn ngữ nào khác.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>There is no command “%1”; “diaba help” lists them.</source>
        <translation>Không có lệnh “%1”; “diaba help” liệt kê các lệnh.</translation>
    </message>
    <message>
        <source>This could not be done: %1.</source>
        <translation>Không làm được: %1.</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Ví dụ: %1</translation>
    </message>
    <message>
        <source>Makes an empty working file.</source>
        <translation>Tạo một tệp làm việc trống.</translation>
    </message>
    <message>
        <source>Tables and counts, sheets, extent, coordinate system, integrity.</source>
        <translation>Các bảng và số dòng, các tờ, phạm vi, hệ tọa độ, tính toàn vẹn.</translation>
    </message>
    <message>
        <source>Rows as JSON lines, geometry as GeoJSON.</source>
        <translation>Các dòng ở dạng JSON, hình ở dạng GeoJSON.</translation>
    </message>
    <message>
        <source>Applies edits as the window would: one edit, all or nothing, or each line as its own.</source>
        <translation>Thực hiện các lần sửa như trong cửa sổ: một lần sửa, được cả hoặc không gì, hoặc mỗi dòng một lần.</translation>
    </message>
    <message>
        <source>Takes back the last edit, or the last N.</source>
        <translation>Hoàn tác lần sửa cuối, hoặc N lần cuối.</translation>
    </message>
    <message>
        <source>Does again what was taken back last.</source>
        <translation>Làm lại lần vừa hoàn tác.</translation>
    </message>
    <message>
        <source>The journal, a line each.</source>
        <translation>Nhật ký, mỗi lần một dòng.</translation>
    </message>
    <message>
        <source>Opens, draws, moves and edits a copy of a working file, and tells how long each takes.</source>
        <translation>Mở, vẽ, kéo và sửa một bản chép của tệp làm việc rồi cho biết mỗi việc mất bao lâu.</translation>
    </message>
    <message>
        <source>Makes the demo commune: two sheets, people, certificates and specimen scans, with seeded faults.</source>
        <translation>Tạo xã mẫu: hai tờ, người, GCN và bản quét mẫu, với các lỗi gieo sẵn.</translation>
    </message>
    <message>
        <source>Lists what a change set changes, and whether a file still is as it found it.</source>
        <translation>Liệt kê gói chỉnh lý thay đổi những gì, và tệp có còn như gói đã thấy không.</translation>
    </message>
    <message>
        <source>Checks every byte, the hashes and the journal&apos;s chain, offline.</source>
        <translation>Kiểm tra từng byte, các mã kiểm tra và chuỗi nhật ký, không cần mạng.</translation>
    </message>
    <message>
        <source>Takes in what the province answered to a change set.</source>
        <translation>Nhận phản hồi của tỉnh về một gói chỉnh lý.</translation>
    </message>
    <message>
        <source>Shows what there is, or an example of one command.</source>
        <translation>Cho biết có những lệnh gì, hoặc ví dụ của một lệnh.</translation>
    </message>
    <message>
        <source>Makes the province&apos;s tables in a PostGIS database; without a CRS they take that of the first file loaded.</source>
        <translation>Tạo các bảng của tỉnh trong CSDL PostgreSQL; không nêu hệ tọa độ thì theo tệp nạp đầu tiên.</translation>
    </message>
    <message>
        <source>Takes the rows and scans of a working file as the province&apos;s stock.</source>
        <translation>Nạp các dòng và bản quét của tệp làm việc thành dữ liệu của tỉnh.</translation>
    </message>
    <message>
        <source>Makes a working file of a commune, with everything that hangs on its parcels.</source>
        <translation>Tạo tệp làm việc của một xã, với mọi thứ gắn với các thửa.</translation>
    </message>
    <message>
        <source>Applies a change set, dossier by dossier, and writes the receipt.</source>
        <translation>Tiếp nhận gói chỉnh lý, từng phiếu một, và viết phản hồi.</translation>
    </message>
    <message>
        <source>Reads map files into FILE, which is made if it is not there.</source>
        <translation>Đọc các tệp bản đồ vào FILE; tệp được tạo nếu chưa có.</translation>
    </message>
    <message>
        <source>Draws the map as a picture or a sheet of paper.</source>
        <translation>Vẽ bản đồ thành ảnh hoặc trang giấy.</translation>
    </message>
    <message>
        <source>Reads the QR codes and bar codes of a scan; personal data is masked without --whole.</source>
        <translation>Đọc mã QR và mã vạch trên bản quét; dữ liệu cá nhân được che nếu không có --whole.</translation>
    </message>
    <message>
        <source>Checks the journal&apos;s chain, the integrity, the indexes and every scan.</source>
        <translation>Kiểm tra chuỗi nhật ký, tính toàn vẹn, chỉ mục và từng bản quét.</translation>
    </message>
    <message>
        <source>Copies a working file and its scans, reads the copy back and compares it.</source>
        <translation>Sao lưu tệp làm việc và các bản quét, đọc lại bản sao và đối chiếu.</translation>
    </message>
    <message>
        <source>What a parcel descends from and what became of it, as a small tree.</source>
        <translation>Nguồn gốc của thửa và những thửa hình thành từ thửa đó, dạng cây nhỏ.</translation>
    </message>
    <message>
        <source>“%1” is one word too many; “diaba help %2” shows how it is written.</source>
        <translation>Thừa từ “%1”; “diaba help %2” cho biết cách viết.</translation>
    </message>
    <message>
        <source>Takes a submitted slip back to work; with a reason it is returned.</source>
        <translation>Rút lại phiếu đã trình; có lý do thì là trả lại.</translation>
    </message>
    <message>
        <source>Writes the change set of the open and submitted dossiers, or of those named, and closes them; one that moves boundaries without a basis stays at home.</source>
        <translation>Ghi gói chỉnh lý gồm các phiếu đang làm và đã trình, hoặc các phiếu được nêu, rồi đóng chúng; phiếu sửa ranh mà không có căn cứ thì ở lại.</translation>
    </message>
    <message>
        <source>Stores scans (PDF, JPEG, PNG) and links them with a certificate, a parcel or, as its basis, a correction slip; --basis says what that is, such as a survey slip and its number.</source>
        <translation>Lưu bản quét (PDF, JPEG, PNG) và gắn vào GCN, thửa đất, hoặc làm căn cứ của phiếu chỉnh lý; --basis nói căn cứ là gì, như phiếu đo đạc và số của nó.</translation>
    </message>
    <message>
        <source>Prints a paper of a parcel, of a correction slip or of a block that is replaced, personal data in full.</source>
        <translation>In giấy tờ của một thửa, của một phiếu chỉnh lý hoặc của khu đất dồn điền đổi thửa, thông tin cá nhân ghi đầy đủ.</translation>
    </message>
    <message>
        <source>Runs the rules: findings by rule, parcels by group; with --whole the list of what is missing names the land users in full; with --lines and --points the boundary lines and points of a map file as well.</source>
        <translation>Chạy các quy tắc: lỗi theo quy tắc, số thửa theo nhóm; có --whole thì danh sách còn thiếu ghi đầy đủ họ tên chủ sử dụng; có --lines, --points thì kiểm tra cả đường ranh và điểm của một tệp bản đồ.</translation>
    </message>
    <message>
        <source>Submits a correction slip, named by its number or id, or those of a batch, or says what stands in the way: its basis with its scan, errors that it made.</source>
        <translation>Trình một phiếu chỉnh lý theo số hoặc id, hoặc mọi phiếu của một đợt, hoặc cho biết còn vướng gì: căn cứ và bản quét, lỗi do phiếu gây ra.</translation>
    </message>
    <message>
        <source>Applies the rule&apos;s own fix to its findings, as one edit; --side says which parcel has the ground of overlaps and gaps or stays of two of one shape, or whether ours or the province&apos;s value is right in a slip that is in conflict (SONG-03).</source>
        <translation>Sửa các lỗi của một quy tắc theo cách của quy tắc đó, trong một lần sửa; --side cho biết thửa nào được phần đất chồng lấn, khe hở, thửa nào ở lại trong hai thửa trùng hình, hoặc với phiếu đang xung đột (SONG-03) thì giá trị của mình (ours) hay của tỉnh (theirs) là đúng.</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Slip %1 is in conflict with the province: choose ours or the province&apos;s value first.</source>
        <translation>Phiếu %1 đang xung đột với tỉnh: hãy chọn giá trị của mình hoặc của tỉnh trước.</translation>
    </message>
    <message>
        <source>Settle the Conflict of Slip %1</source>
        <translation>Giải quyết xung đột của phiếu %1</translation>
    </message>
</context>
<context>
    <name>ControlTool</name>
    <message>
        <source>X (north) and Y (east) where it belongs, in metres</source>
        <translation>X (Bắc) và Y (Đông) đúng, mét</translation>
    </message>
    <message>
        <source>Type one point: X, a space, Y.</source>
        <translation>Hãy gõ một điểm: X, dấu cách, Y.</translation>
    </message>
    <message>
        <source>Click where it belongs, or press X and type its coordinates.</source>
        <translation>Bấm vào vị trí đúng, hoặc bấm X và gõ tọa độ.</translation>
    </message>
    <message>
        <source>Click a control point where it is drawn.</source>
        <translation>Bấm vào điểm khống chế ở chỗ đang vẽ.</translation>
    </message>
    <message>
        <source>Ctrl: no snapping</source>
        <translation>Ctrl: không bắt điểm</translation>
    </message>
    <message>
        <source>Esc: forget this point</source>
        <translation>Esc: bỏ điểm này</translation>
    </message>
</context>
<context>
    <name>CornerTable</name>
    <message>
        <source>Point</source>
        <translation>Số hiệu điểm</translation>
    </message>
    <message>
        <source>X (m)</source>
        <translation>X (m)</translation>
    </message>
    <message>
        <source>Y (m)</source>
        <translation>Y (m)</translation>
    </message>
    <message>
        <source>Edge S (m)</source>
        <translation>Cạnh S (m)</translation>
    </message>
    <message>
        <source>Redraw the Parcel</source>
        <translation>Vẽ lại thửa này</translation>
    </message>
    <message>
        <source>New Parcel</source>
        <translation>Thêm thửa</translation>
    </message>
    <message>
        <source>Split by These</source>
        <translation>Tách theo bảng</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Paste a table of corners from a spreadsheet (Ctrl+V)</source>
        <translation>Dán bảng tọa độ từ bảng tính (Ctrl+V)</translation>
    </message>
    <message>
        <source>Lengths and Angles…</source>
        <translation>Từ cạnh và góc…</translation>
    </message>
    <message>
        <source>Choose a parcel to see its corners, or paste a table.</source>
        <translation>Chọn một thửa để xem các đỉnh, hoặc dán bảng tọa độ.</translation>
    </message>
    <message>
        <source>The parcel is not on the map yet: paste its corners.</source>
        <translation>Thửa chưa có trên bản đồ: hãy dán bảng tọa độ của thửa.</translation>
    </message>
    <message>
        <source>“%1” is no coordinate: write it like 2290456,78.</source>
        <translation>“%1” không phải là tọa độ: hãy viết như 2290456,78.</translation>
    </message>
</context>
<context>
    <name>CornerText</name>
    <message>
        <source>Read as X (north), then Y (east).</source>
        <translation>Đã đọc theo thứ tự X (Bắc), Y (Đông).</translation>
    </message>
    <message>
        <source>Read as Y (east), then X (north): X and Y are exchanged.</source>
        <translation>Đã đọc theo thứ tự Y (Đông), X (Bắc): cột X và Y bị đổi chỗ.</translation>
    </message>
    <message>
        <source>The last row repeats the first and closes the boundary.</source>
        <translation>Dòng cuối lặp lại dòng đầu để khép ranh.</translation>
    </message>
    <message>
        <source>Row %1 lies %2 km away from the map; compare its digits.</source>
        <translation>Dòng %1 nằm cách bản đồ %2 km; hãy đối chiếu lại các chữ số.</translation>
    </message>
    <message>
        <source>The boundary is not closed: the last row lies %1 m away from the first; make them the same.</source>
        <translation>Ranh giới chưa khép kín: dòng cuối cách dòng đầu %1 m; hãy sửa cho hai dòng trùng nhau.</translation>
    </message>
    <message numerus="yes">
        <source>Row %1 has %n coordinate(s) in metres instead of two: type what is missing.</source>
        <translation>
            <numerusform>Dòng %1 có %n tọa độ (mét) thay vì hai: hãy gõ phần còn thiếu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1: “%2” is no coordinate: type it over.</source>
        <translation>Dòng %1: “%2” không phải là tọa độ: hãy gõ lại.</translation>
    </message>
    <message>
        <source>Row %1 lies outside of every map: compare its digits.</source>
        <translation>Dòng %1 nằm ngoài mọi bản đồ: hãy so lại các chữ số.</translation>
    </message>
    <message>
        <source>These coordinates lie %1 km away from the map: they seem to be of another zone; bring them into this file&apos;s zone, or compare the first digits.</source>
        <translation>Các tọa độ này cách bản đồ %1 km: có lẽ thuộc múi khác; hãy chuyển về múi của tệp này, hoặc so lại các chữ số đầu.</translation>
    </message>
    <message>
        <source>Row %1: X and Y are exchanged; it should be %2.</source>
        <translation>Dòng %1: X và Y bị đổi chỗ; đúng phải là %2.</translation>
    </message>
    <message>
        <source>There are no coordinates in what was pasted: copy the rows with X and Y first.</source>
        <translation>Nội dung dán không có tọa độ: hãy sao chép các dòng có X và Y trước.</translation>
    </message>
</context>
<context>
    <name>Crs</name>
    <message>
        <source>The point %1; %2 of %3 has no place in %4; check which CRS the numbers are in.</source>
        <translation>Điểm %1; %2 của %3 không có chỗ trong %4; hãy kiểm tra các số thuộc hệ tọa độ nào.</translation>
    </message>
    <message>
        <source>“%1” is no coordinate reference system; write EPSG:n or WKT.</source>
        <translation>“%1” không phải là hệ tọa độ; hãy viết EPSG:n hoặc WKT.</translation>
    </message>
    <message>
        <source>unknown CRS</source>
        <translation>hệ tọa độ không rõ</translation>
    </message>
    <message>
        <source>VN-2000, CM %1, 3° zone</source>
        <translation>VN-2000, KTT %1, múi 3°</translation>
    </message>
    <message>
        <source>VN-2000, CM %1, 6° zone</source>
        <translation>VN-2000, KTT %1, múi 6°</translation>
    </message>
</context>
<context>
    <name>CrsDoubt</name>
    <message>
        <source>The sheets declare %1, but only %2 % of their area lies in the commune so, and %3 % when read as %4. Which one is it?</source>
        <translation>Tờ bản đồ khai %1, nhưng khi đó chỉ %2 % diện tích nằm trong xã, còn đọc theo %4 thì %3 %. Dùng hệ nào?</translation>
    </message>
    <message>
        <source>The sheets declare %1 but lie far from %2 so, and near it when read as %3. Which one is it?</source>
        <translation>Tờ bản đồ khai %1 nhưng khi đó nằm xa %2, còn đọc theo %3 thì nằm gần. Dùng hệ nào?</translation>
    </message>
    <message>
        <source>The sheets declare %1 but lie outside the commune in any VN-2000 zone. Is it the right commune?</source>
        <translation>Tờ bản đồ khai %1 nhưng nằm ngoài xã trong mọi múi VN-2000. Có đúng xã không?</translation>
    </message>
    <message>
        <source>In these sheets x looks like the northing and y like the easting; changed round they lie in the commune as %1. Change them round?</source>
        <translation>Trong các tờ này x giống tọa độ Bắc và y giống tọa độ Đông; đổi chỗ thì nằm trong xã theo %1. Đổi chỗ chứ?</translation>
    </message>
    <message>
        <source>In these sheets x looks like the northing and y like the easting. Change them round?</source>
        <translation>Trong các tờ này x giống tọa độ Bắc và y giống tọa độ Đông. Đổi chỗ chứ?</translation>
    </message>
    <message>
        <source>The sheets declare no CRS that can be used; they lie in the commune when read as %1. Is it this one?</source>
        <translation>Tờ bản đồ không khai hệ tọa độ dùng được; đọc theo %1 thì nằm trong xã. Có phải hệ này không?</translation>
    </message>
    <message>
        <source>The sheets declare no CRS that can be used; maps of this commune are by law in %1. Is it this one?</source>
        <translation>Tờ bản đồ không khai hệ tọa độ dùng được; theo quy định, bản đồ của xã này ở %1. Có phải hệ này không?</translation>
    </message>
    <message>
        <source>The sheets declare no CRS that can be used. Which one is it?</source>
        <translation>Tờ bản đồ không khai hệ tọa độ dùng được. Dùng hệ nào?</translation>
    </message>
    <message>
        <source>The sheets are in degrees (%1), in which no cadastral map is drawn. Which CRS shall they be transformed to?</source>
        <translation>Tờ bản đồ tính bằng độ (%1), không bản đồ địa chính nào vẽ như vậy. Chuyển sang hệ tọa độ nào?</translation>
    </message>
    <message>
        <source>The sheets are in degrees (%1), in which no cadastral map is drawn. Shall they be transformed to %2?</source>
        <translation>Tờ bản đồ tính bằng độ (%1), không bản đồ địa chính nào vẽ như vậy. Chuyển sang %2 chứ?</translation>
    </message>
    <message>
        <source>The sheets declare degrees (%1) but their numbers are metres; they fit %2. Is it this one?</source>
        <translation>Tờ bản đồ khai bằng độ (%1) nhưng các số là mét; chúng hợp với %2. Có phải hệ này không?</translation>
    </message>
    <message>
        <source>The sheets declare degrees (%1) but their numbers are metres. Which CRS is it?</source>
        <translation>Tờ bản đồ khai bằng độ (%1) nhưng các số là mét. Là hệ tọa độ nào?</translation>
    </message>
    <message>
        <source>The sheets declare a 6° zone (%1), but cadastral maps are by law in a 3° zone of VN-2000. Which one is it?</source>
        <translation>Tờ bản đồ khai hệ tọa độ múi 6° (%1), nhưng theo quy định bản đồ địa chính ở múi 3° của VN-2000. Dùng hệ nào?</translation>
    </message>
    <message>
        <source>The sheets declare a 6° zone (%1) and fit it, but cadastral maps are by law in a 3° zone of VN-2000. Shall they be transformed?</source>
        <translation>Tờ bản đồ khai hệ tọa độ múi 6° (%1) và đúng vị trí, nhưng theo quy định bản đồ địa chính ở múi 3° của VN-2000. Chuyển hệ chứ?</translation>
    </message>
    <message>
        <source>The sheets declare a 6° zone (%1) but lie in the commune when read as %2. Which one is it?</source>
        <translation>Tờ bản đồ khai hệ tọa độ múi 6° (%1) nhưng nằm đúng xã khi dùng %2. Dùng hệ nào?</translation>
    </message>
    <message>
        <source>The sheets declare a 6° zone (%1), but maps of this commune are by law in %2, and their place does not tell the two apart. Which one is it?</source>
        <translation>Tờ bản đồ khai hệ tọa độ múi 6° (%1), nhưng theo quy định bản đồ của xã này ở %2, và vị trí không phân biệt được hai hệ. Dùng hệ nào?</translation>
    </message>
    <message>
        <source>The sheets declare %1, which is no zone of VN-2000; they fit %2. Which one is it?</source>
        <translation>Tờ bản đồ khai %1, không phải là múi nào của VN-2000; chúng hợp với %2. Dùng hệ nào?</translation>
    </message>
    <message>
        <source>The sheets declare %1, which is no zone of VN-2000. Which CRS is it?</source>
        <translation>Tờ bản đồ khai %1, không phải là múi nào của VN-2000. Dùng hệ nào?</translation>
    </message>
    <message>
        <source>The sheets declare %1, but maps of this commune&apos;s old province are in %2. Which one is it?</source>
        <translation>Tờ bản đồ khai %1, nhưng bản đồ của tỉnh cũ của xã này ở %2. Dùng hệ nào?</translation>
    </message>
    <message>
        <source>The recorded areas are 0.06 % larger than the shapes, as if the numbers were of a 6° zone and not of %1. Which one is it?</source>
        <translation>Diện tích ghi trong tệp lớn hơn hình thửa 0,06 %, như thể các số thuộc múi 6° chứ không phải %1. Dùng hệ nào?</translation>
    </message>
    <message>
        <source>The recorded areas are 0.06 % smaller than the shapes, as if the sheets had been transformed from a wrongly declared 6° zone to %1. Where do they come from?</source>
        <translation>Diện tích ghi trong tệp nhỏ hơn hình thửa 0,06 %, như thể tờ bản đồ đã được chuyển sang %1 từ một múi 6° khai sai. Tờ bản đồ từ đâu ra?</translation>
    </message>
</context>
<context>
    <name>DateRules</name>
    <message>
        <source>%1 has not come yet.</source>
        <translation>Ngày %1 chưa tới.</translation>
    </message>
    <message>
        <source>There were no certificates in %1.</source>
        <translation>Chưa có GCN vào %1.</translation>
    </message>
    <message>
        <source>Nobody alive was born before 1850.</source>
        <translation>Không ai đang sống mà sinh trước năm 1850.</translation>
    </message>
    <message>
        <source>The land user died before he was born.</source>
        <translation>Năm chết trước năm sinh.</translation>
    </message>
    <message>
        <source>The land user was born after certificate %1 was issued.</source>
        <translation>Chủ sinh sau ngày cấp GCN %1.</translation>
    </message>
    <message>
        <source>The identity paper was issued before the land user was born.</source>
        <translation>Giấy tờ tùy thân cấp trước khi chủ sinh ra.</translation>
    </message>
    <message>
        <source>It ended on %1, before it began on %2.</source>
        <translation>Kết thúc ngày %1, trước ngày bắt đầu %2.</translation>
    </message>
    <message>
        <source>The change was registered before the certificate was issued.</source>
        <translation>Biến động ghi trước ngày cấp GCN.</translation>
    </message>
</context>
<context>
    <name>DemoBox</name>
    <message>
        <source>Try the Demo Commune</source>
        <translation>Dùng thử xã mẫu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy bỏ</translation>
    </message>
    <message>
        <source>Makes an invented commune with map sheets, people, scans and faults to practise on.</source>
        <translation>Tạo một xã tưởng tượng có tờ bản đồ, chủ sử dụng, bản quét và lỗi để tập làm.</translation>
    </message>
    <message>
        <source>Making the demo commune… %p%</source>
        <translation>Đang tạo xã mẫu… %p%</translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message>
        <source>The seed “%1” is not a whole number.</source>
        <translation>Số gieo “%1” không phải là số nguyên.</translation>
    </message>
    <message>
        <source>the folder to make</source>
        <translation>thư mục cần tạo</translation>
    </message>
    <message>
        <source>%1: %2 parcels, %3 scans, %4 seeded faults, %5 innocent cases.</source>
        <translation>%1: %2 thửa, %3 bản quét, %4 lỗi gieo sẵn, %5 trường hợp đúng.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>“%1” belongs to correction slip %2, which is closed; take it back with a new edit instead.</source>
        <translation>“%1” thuộc phiếu chỉnh lý %2 đã đóng; hãy lấy lại bằng một lần sửa mới.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Không có gì để thay đổi.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>Take Back “%1”</source>
        <translation>Lấy lại “%1”</translation>
    </message>
    <message>
        <source>Take In What Another Program Wrote</source>
        <translation>Nhận những gì chương trình khác đã ghi</translation>
    </message>
    <message>
        <source>“%1”: the slip has gone to the province since; go on with a new edit.</source>
        <translation>“%1”: phiếu đã gửi tỉnh rồi; hãy làm tiếp bằng một lần sửa mới.</translation>
    </message>
    <message>
        <source>What came from the province cannot be undone; make a new edit instead.</source>
        <translation>Dữ liệu từ tỉnh về thì không hoàn tác được; hãy sửa bằng một lần sửa mới.</translation>
    </message>
    <message>
        <source>“%1” has gone to the province and is not taken back here; correct its rows with new edits.</source>
        <translation>“%1” đã gửi lên tỉnh nên không hoàn tác ở đây được; hãy sửa bằng những lần sửa mới.</translation>
    </message>
    <message>
        <source>A row would refer to one that is not there; nothing was saved. Take away first what refers to the row that goes.</source>
        <translation>Có dòng sẽ trỏ tới một dòng không còn; chưa lưu gì cả. Hãy xóa trước những gì đang trỏ tới dòng cần xóa.</translation>
    </message>
</context>
<context>
    <name>Dossiers</name>
    <message>
        <source>Open Correction Slip</source>
        <translation>Mở phiếu chỉnh lý</translation>
    </message>
    <message>
        <source>Correction Slip %1</source>
        <translation>Phiếu chỉnh lý %1</translation>
    </message>
    <message>
        <source>The correction slip is not there any more.</source>
        <translation>Phiếu chỉnh lý này không còn.</translation>
    </message>
    <message numerus="yes">
        <source>The slip changes the boundaries of %n parcel(s) but names no basis; name the survey slip, the minutes or the extract.</source>
        <translation>
            <numerusform>Phiếu này sửa ranh của %n thửa nhưng chưa ghi căn cứ; hãy ghi phiếu đo đạc, biên bản hoặc trích lục.</numerusform>
        </translation>
    </message>
    <message>
        <source>The basis “%1” has no scan yet; add it to the slip.</source>
        <translation>Căn cứ “%1” chưa có bản quét; hãy thêm bản quét vào phiếu.</translation>
    </message>
    <message>
        <source>Several slips have the number “%1”: name it by its id.</source>
        <translation>Có nhiều phiếu mang số “%1”: hãy gọi bằng id.</translation>
    </message>
    <message>
        <source>There is no correction slip “%1”.</source>
        <translation>Không có phiếu chỉnh lý “%1”.</translation>
    </message>
</context>
<context>
    <name>DrawTool</name>
    <message>
        <source>“%1” is not understood: write it like %2.</source>
        <translation>Không hiểu “%1”: hãy viết như %2.</translation>
    </message>
    <message>
        <source>Type one corner: X, a space, Y.</source>
        <translation>Hãy gõ một điểm: X, dấu cách, Y.</translation>
    </message>
    <message>
        <source>What is drawn crosses itself here. Backspace takes the last corner back.</source>
        <translation>Hình vẽ tự cắt tại đây. Backspace bỏ đỉnh vừa vẽ.</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>Chiều dài cạnh (m)</translation>
    </message>
    <message>
        <source>Bearing from north, clockwise (°)</source>
        <translation>Góc phương vị từ hướng Bắc, thuận chiều kim đồng hồ (°)</translation>
    </message>
    <message>
        <source>Draw an edge first: the angle is counted from it.</source>
        <translation>Hãy vẽ một cạnh trước: góc được tính từ cạnh đó.</translation>
    </message>
    <message>
        <source>Angle from the last edge, clockwise (°)</source>
        <translation>Góc kẹp với cạnh trước, thuận chiều kim đồng hồ (°)</translation>
    </message>
    <message>
        <source>X (north) and Y (east), in metres</source>
        <translation>X (Bắc) và Y (Đông), mét</translation>
    </message>
    <message>
        <source>Set the first corner, then hold a direction.</source>
        <translation>Hãy đặt đỉnh đầu tiên rồi mới giữ hướng.</translation>
    </message>
    <message>
        <source>Point at the boundary to be parallel or perpendicular to.</source>
        <translation>Hãy trỏ vào ranh cần song song hoặc vuông góc.</translation>
    </message>
    <message>
        <source>Set the first corner, then type lengths and angles.</source>
        <translation>Hãy đặt đỉnh đầu tiên rồi mới gõ chiều dài, góc.</translation>
    </message>
    <message>
        <source>X: type the first corner</source>
        <translation>X: gõ tọa độ đỉnh đầu</translation>
    </message>
    <message>
        <source>Ctrl: no snapping</source>
        <translation>Ctrl: không bắt điểm</translation>
    </message>
    <message>
        <source>Click: draw another</source>
        <translation>Bấm: vẽ hình khác</translation>
    </message>
    <message>
        <source>Enter or double click: done</source>
        <translation>Enter hoặc bấm đúp: xong</translation>
    </message>
    <message>
        <source>Backspace: take the last corner back</source>
        <translation>Backspace: bỏ đỉnh vừa vẽ</translation>
    </message>
    <message>
        <source>L: length</source>
        <translation>L: chiều dài</translation>
    </message>
    <message>
        <source>G: bearing</source>
        <translation>G: phương vị</translation>
    </message>
    <message>
        <source>K: angle from the last edge</source>
        <translation>K: góc kẹp với cạnh trước</translation>
    </message>
    <message>
        <source>X: coordinates</source>
        <translation>X: tọa độ</translation>
    </message>
    <message>
        <source>S: parallel</source>
        <translation>S: song song</translation>
    </message>
    <message>
        <source>V: perpendicular</source>
        <translation>V: vuông góc</translation>
    </message>
    <message>
        <source>Esc: forget the drawing</source>
        <translation>Esc: bỏ hình vẽ</translation>
    </message>
    <message>
        <source>Esc: free what is held</source>
        <translation>Esc: thôi giữ</translation>
    </message>
    <message>
        <source>An area needs at least three corners: click the others.</source>
        <translation>Một vùng cần ít nhất ba đỉnh: hãy bấm các đỉnh còn lại.</translation>
    </message>
    <message>
        <source>A line needs at least two points: click the next one.</source>
        <translation>Một đường cần ít nhất hai điểm: hãy bấm điểm tiếp theo.</translation>
    </message>
</context>
<context>
    <name>DrawingReader</name>
    <message>
        <source>%1 has several layers: say which one is meant: %2.</source>
        <translation>%1 có nhiều lớp: hãy cho biết dùng lớp nào: %2.</translation>
    </message>
    <message>
        <source>Layer “%1” of %2 has no lines that can be placed on the map.</source>
        <translation>Lớp “%1” của %2 không có đường nào đặt được lên bản đồ.</translation>
    </message>
    <message>
        <source>Layer “%1” of %2 has no points that can be placed on the map.</source>
        <translation>Lớp “%1” của %2 không có điểm nào đặt được lên bản đồ.</translation>
    </message>
    <message>
        <source>%1 declares no coordinate system: its numbers are taken as the working file’s.</source>
        <translation>%1 không khai hệ tọa độ: coi như cùng hệ tọa độ với tệp làm việc.</translation>
    </message>
    <message>
        <source>%1 was converted from %2.</source>
        <translation>%1 đã được chuyển từ %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) without a place on the map left out, the first is row %2.</source>
        <translation>
            <numerusform>%1: bỏ %n dòng không đặt được lên bản đồ, dòng đầu tiên là dòng %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) without a shape left out.</source>
        <translation>
            <numerusform>%1: bỏ %n dòng không có hình.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) with another kind of shape left out.</source>
        <translation>
            <numerusform>%1: bỏ %n dòng có hình loại khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: heights left out.</source>
        <translation>%1: bỏ độ cao.</translation>
    </message>
    <message>
        <source>%1: arcs made of straight pieces.</source>
        <translation>%1: cung tròn được thay bằng các đoạn thẳng.</translation>
    </message>
</context>
<context>
    <name>DrawnEdit</name>
    <message>
        <source>Click the parcel first.</source>
        <translation>Hãy bấm chọn thửa trước.</translation>
    </message>
</context>
<context>
    <name>Durable</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>Không ghi được “%1”: %2.</translation>
    </message>
</context>
<context>
    <name>EditCommand</name>
    <message>
        <source>“%1” cannot be read (%2).</source>
        <translation>Không đọc được “%1” (%2).</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Dòng %1: %2</translation>
    </message>
    <message>
        <source>Coordinates were rounded to the millimetre.</source>
        <translation>Tọa độ đã được làm tròn đến milimét.</translation>
    </message>
    <message>
        <source>The working file</source>
        <translation>Tệp làm việc</translation>
    </message>
    <message>
        <source>The file of edits</source>
        <translation>Tệp các lần sửa</translation>
    </message>
    <message>
        <source>The lines change nothing.</source>
        <translation>Các dòng này không thay đổi gì.</translation>
    </message>
    <message numerus="yes">
        <source>%n edits from a file</source>
        <translation>
            <numerusform>%n lần sửa từ một tệp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would change.</source>
        <translation>
            <numerusform>%n dòng sẽ thay đổi.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is larger than what is read at once; divide it and apply the parts.</source>
        <translation>“%1” lớn hơn mức đọc được một lần; hãy chia nhỏ rồi áp dụng từng phần.</translation>
    </message>
    <message>
        <source>Certified parcel %1. A basis is needed before it is sent.</source>
        <translation>Thửa đã được cấp GCN – %1. Cần có căn cứ trước khi gửi.</translation>
    </message>
    <message>
        <source>The edit went to correction slip %1, to which its rows belong.</source>
        <translation>Lần sửa đã vào phiếu chỉnh lý %1, là phiếu của các dòng này.</translation>
    </message>
    <message>
        <source>Correction slip “%1” is closed; name one that is in work.</source>
        <translation>Phiếu chỉnh lý “%1” đã đóng; hãy nêu một phiếu đang làm.</translation>
    </message>
</context>
<context>
    <name>EditLines</name>
    <message>
        <source>A row of “%1” needs “%2”.</source>
        <translation>Một dòng của “%1” cần có “%2”.</translation>
    </message>
    <message>
        <source>There is no row %1 in “%2”.</source>
        <translation>Không có dòng %1 trong “%2”.</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>Không có bảng “%1”.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Bỏ %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Thêm %1</translation>
    </message>
    <message>
        <source>The row already has these values; nothing to change.</source>
        <translation>Dòng này đã có các giá trị đó; không có gì để thay đổi.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Sửa %1</translation>
    </message>
    <message>
        <source>“%1” is no id of a row.</source>
        <translation>“%1” không phải là mã của bản ghi.</translation>
    </message>
    <message>
        <source>“values” must be an object in braces, a value for each field.</source>
        <translation>“values” phải là đối tượng trong ngoặc nhọn, mỗi trường một giá trị.</translation>
    </message>
    <message>
        <source>Correction slip %1 holds changes or was handed in already; it cannot be removed. Take its changes back first.</source>
        <translation>Phiếu chỉnh lý %1 đang có thay đổi hoặc đã trình; không xóa được. Hãy hoàn tác các thay đổi của phiếu trước.</translation>
    </message>
    <message>
        <source>The state of a correction slip comes from handing it in and from the province&apos;s answer; it cannot be set to “%1”.</source>
        <translation>Trạng thái của phiếu chỉnh lý do việc trình và trả lời của tỉnh quyết định; không đặt được thành “%1”.</translation>
    </message>
</context>
<context>
    <name>EditOperations</name>
    <message>
        <source>Moves a corner in all parcels that share it.</source>
        <translation>Dời một đỉnh ở mọi thửa có chung đỉnh đó.</translation>
    </message>
    <message>
        <source>Inserts a corner into an edge of all parcels that have it.</source>
        <translation>Thêm một đỉnh vào cạnh ở mọi thửa có cạnh đó.</translation>
    </message>
    <message>
        <source>Removes a corner from all parcels that share it.</source>
        <translation>Xóa một đỉnh ở mọi thửa có chung đỉnh đó.</translation>
    </message>
    <message>
        <source>Splits a parcel by a line, by corners, at a distance from a side, by area or into equal parts.</source>
        <translation>Tách thửa theo đường vẽ, theo tọa độ góc, theo khoảng cách tới một cạnh, theo diện tích hoặc thành các phần bằng nhau.</translation>
    </message>
    <message>
        <source>Makes each part of a parcel of several parts a parcel.</source>
        <translation>Biến mỗi phần của thửa nhiều phần thành một thửa.</translation>
    </message>
    <message>
        <source>Changes values of a row.</source>
        <translation>Sửa giá trị của một dòng.</translation>
    </message>
    <message>
        <source>Adds a row and prints its id.</source>
        <translation>Thêm một dòng và in mã của dòng.</translation>
    </message>
    <message>
        <source>Removes a row.</source>
        <translation>Xóa một dòng.</translation>
    </message>
    <message>
        <source>needs: %1</source>
        <translation>cần: %1</translation>
    </message>
    <message>
        <source>may have: %1</source>
        <translation>có thể có: %1</translation>
    </message>
    <message>
        <source>There is no operation “%1”.</source>
        <translation>Không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>The operation “%1” takes no “%2”.</source>
        <translation>Thao tác “%1” không nhận “%2”.</translation>
    </message>
    <message>
        <source>The operation “%1” needs “%2”.</source>
        <translation>Thao tác “%1” cần “%2”.</translation>
    </message>
    <message>
        <source>“%1” names no parcel; write sheet/parcel, as in 9/52, or its id.</source>
        <translation>“%1” không phải tên thửa; hãy viết tờ/thửa, ví dụ 9/52, hoặc mã của thửa.</translation>
    </message>
    <message>
        <source>There is no parcel %1.</source>
        <translation>Không có thửa %1.</translation>
    </message>
    <message>
        <source>There are %1 parcels %2; name the one by its id.</source>
        <translation>Có %1 thửa %2; hãy chỉ rõ bằng mã của thửa.</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>“%1” phải là %2.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>một danh sách</translation>
    </message>
    <message>
        <source>An edge is written as two coordinates.</source>
        <translation>Một cạnh được viết bằng hai tọa độ.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>một số</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>một chuỗi chữ</translation>
    </message>
    <message>
        <source>a list of pairs of coordinates</source>
        <translation>một danh sách các cặp tọa độ</translation>
    </message>
    <message>
        <source>Moves several corners at once, each from a place to a place.</source>
        <translation>Dời nhiều đỉnh cùng lúc, mỗi đỉnh từ một vị trí sang một vị trí.</translation>
    </message>
    <message>
        <source>Drags an edge parallel to itself, outwards by a positive distance in metres.</source>
        <translation>Dời cả cạnh song song với chính nó, số dương (mét) là ra ngoài.</translation>
    </message>
    <message>
        <source>Draws a piece of a parcel&apos;s boundary anew; the neighbours follow.</source>
        <translation>Vẽ lại một đoạn ranh; các thửa giáp ranh đi theo.</translation>
    </message>
    <message>
        <source>Merges neighbouring parcels into one.</source>
        <translation>Hợp các thửa liền nhau thành một thửa.</translation>
    </message>
    <message>
        <source>Makes a parcel from its corners, or from edge lengths and inner angles.</source>
        <translation>Thêm thửa từ tọa độ góc, hoặc từ chiều dài cạnh và góc trong.</translation>
    </message>
    <message>
        <source>Draws a parcel anew from its corners, or from edge lengths and inner angles.</source>
        <translation>Vẽ lại thửa từ tọa độ góc, hoặc từ chiều dài cạnh và góc trong.</translation>
    </message>
    <message>
        <source>Cuts the parcels that lie in a parcel out of it.</source>
        <translation>Khoét các thửa đảo nằm trong một thửa.</translation>
    </message>
    <message>
        <source>Gives the gap around a place to a parcel beside it.</source>
        <translation>Lấp khe hở tại một vị trí vào một thửa bên cạnh.</translation>
    </message>
    <message>
        <source>Keeps the parcel proper of shapes drawn with the outlines around them.</source>
        <translation>Giữ lại phần là thửa của những hình vẽ kèm đường bao quanh.</translation>
    </message>
    <message>
        <source>Moves parcels or a sheet by control points: shift, helmert or affine.</source>
        <translation>Nắn các thửa hoặc tờ bản đồ theo điểm khống chế: shift, helmert hoặc affine.</translation>
    </message>
    <message>
        <source>Puts a sheet where its numbers lie in another coordinate system.</source>
        <translation>Đặt tờ bản đồ vào đúng hệ tọa độ của số liệu.</translation>
    </message>
    <message>
        <source>a number that a map can have</source>
        <translation>một số mà bản đồ có thể có</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>một số nguyên</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true hoặc false</translation>
    </message>
    <message>
        <source>a list of texts or whole numbers</source>
        <translation>một danh sách chữ hoặc số nguyên</translation>
    </message>
    <message>
        <source>a list of lists of ids of parties</source>
        <translation>một danh sách gồm các danh sách mã chủ sử dụng</translation>
    </message>
    <message>
        <source>“%1” needs one value for each of the %2 new parcels.</source>
        <translation>“%1” cần một giá trị cho mỗi thửa trong %2 thửa mới.</translation>
    </message>
    <message>
        <source>“%1” is no state of a certificate.</source>
        <translation>“%1” không phải là tình trạng của Giấy chứng nhận.</translation>
    </message>
    <message>
        <source>A split is by “line”, by “corners”, by “side” with “distance”, “area” or “parts”, or by “area” with “through”.</source>
        <translation>Tách thửa theo “line”, theo “corners”, theo “side” với “distance”, “area” hoặc “parts”, hoặc theo “area” với “through”.</translation>
    </message>
    <message>
        <source>A boundary is given by “corners”, or by “start”, “bearing” and “legs”.</source>
        <translation>Ranh được cho bằng “corners”, hoặc bằng “start”, “bearing” và “legs”.</translation>
    </message>
    <message>
        <source>The boundary does not close by %1 m; that was distributed by length.</source>
        <translation>Ranh không khép %1 m; sai số đã được phân phối theo chiều dài cạnh.</translation>
    </message>
    <message>
        <source>The boundary does not close by %1 m; the last edge takes it.</source>
        <translation>Ranh không khép %1 m; cạnh cuối nhận phần này.</translation>
    </message>
    <message>
        <source>A fit is of the kind “shift”, “helmert” or “affine”.</source>
        <translation>Kiểu nắn là “shift”, “helmert” hoặc “affine”.</translation>
    </message>
    <message>
        <source>A fit is of “parcels” or of a “sheet”.</source>
        <translation>Nắn áp dụng cho “parcels” hoặc một “sheet”.</translation>
    </message>
    <message>
        <source>Largest residual: %1 m at control point %2; mean error %3 m.</source>
        <translation>Sai số còn lại lớn nhất: %1 m tại điểm khống chế %2; sai số trung phương %3 m.</translation>
    </message>
    <message>
        <source>Sheet %1 is there in several series (%2): say of which it is by “series”.</source>
        <translation>Tờ %1 có ở nhiều bộ bản đồ (%2): hãy nói rõ của bộ nào bằng “series”.</translation>
    </message>
    <message>
        <source>There is no sheet %1 in this file: name one that is there, or add the sheet first.</source>
        <translation>Tệp này không có tờ %1: hãy ghi một tờ có sẵn, hoặc thêm tờ trước.</translation>
    </message>
    <message>
        <source>Lets the parcels of a sheet, or of a list of sheets, take the place of the others in an area; receivers, or the commune&apos;s table of households (.xlsx, .ods, .csv), say who gets what.</source>
        <translation>Cho các thửa của một hoặc nhiều tờ thay chỗ các thửa khác trong một khu; receivers, hoặc bảng của xã ghi theo hộ (.xlsx, .ods, .csv), cho biết ai nhận thửa nào.</translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n thửa nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 → %3 m²)</source>
        <translation>%1 (%2 → %3 m²)</translation>
    </message>
    <message>
        <source>Parcel %1 has certificate %2. A basis (survey slip, boundary minutes) is needed before it can be submitted.</source>
        <translation>Thửa %1 đã được cấp GCN %2. Cần có căn cứ (phiếu đo đạc, biên bản ranh giới) trước khi trình duyệt.</translation>
    </message>
    <message>
        <source>%1 (%2 m²)</source>
        <translation>%1 (%2 m²)</translation>
    </message>
    <message>
        <source>Ends: %1.</source>
        <translation>Hủy: %1.</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message numerus="yes">
        <source>%n new parcel(s): %1.</source>
        <translation>
            <numerusform>Tạo %n thửa mới: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n parcel(s): %1.</source>
        <translation>
            <numerusform>Làm đổi %n thửa: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more to read</source>
        <translation>
            <numerusform>còn %n ghi chú ở trang bên</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbour(s) only get a corner, area unchanged: %1.</source>
        <translation>
            <numerusform>%n thửa liền kề chỉ thêm đỉnh, diện tích không đổi: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Đã dừng; không có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>ExceptionDialog</name>
    <message>
        <source>Accept as It Is</source>
        <translation>Chấp nhận như hiện có</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>what shows that it is right</source>
        <translation>điều gì cho thấy như vậy là đúng</translation>
    </message>
    <message>
        <source>It counts once a second person has confirmed it, and goes to the province with the slip.</source>
        <translation>Chỉ có hiệu lực khi người thứ hai xác nhận, và được gửi tỉnh cùng phiếu chỉnh lý.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Who Decides</source>
        <translation>Người quyết định</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Second Person</source>
        <translation>Người thứ hai</translation>
    </message>
    <message>
        <source>%1 asked for it; another person must confirm it.</source>
        <translation>%1 đã đề nghị; phải có người khác xác nhận.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The dossier %1 is not in the file or the province has received it already.</source>
        <translation>Phiếu %1 không có trong tệp hoặc tỉnh đã nhận rồi.</translation>
    </message>
    <message>
        <source>The dossier “%1” comes after “%2”, which was not sent yet: send both together.</source>
        <translation>Phiếu “%1” đi sau “%2” chưa gửi: hãy gửi cả hai.</translation>
    </message>
    <message>
        <source>The scan “%1” is missing: put it back or take its row out before sending.</source>
        <translation>Thiếu bản quét “%1”: hãy đặt lại hoặc bỏ dòng của nó trước khi gửi.</translation>
    </message>
    <message>
        <source>Send to the Province</source>
        <translation>Gửi tỉnh</translation>
    </message>
    <message>
        <source>The dossier “%1” stays a draft. %2</source>
        <translation>Phiếu “%1” còn là bản nháp. %2</translation>
    </message>
    <message>
        <source>It comes after “%1”, which stays here.</source>
        <translation>Phiếu này đi sau phiếu “%1”, phiếu đó ở lại.</translation>
    </message>
    <message>
        <source>The province has answered exactly this change set already and would answer the same again: correct what it returned, then export again.</source>
        <translation>Tỉnh đã phản hồi đúng gói chỉnh lý này và sẽ phản hồi y như cũ: hãy sửa phần bị trả lại rồi xuất lại.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Send to the Province</source>
        <translation>Gửi tỉnh</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Số thửa</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Số dòng</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>Chọn nơi ghi tệp</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Tệp:</translation>
    </message>
    <message>
        <source>Change Sets (*.chinhly)</source>
        <translation>Gói chỉnh lý (*.chinhly)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Đã xuất ra %1</translation>
    </message>
    <message>
        <source>This receipt was taken in before; nothing changed.</source>
        <translation>Phản hồi này đã nhận rồi; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Receipt of the Province</source>
        <translation>Phản hồi tiếp nhận của tỉnh</translation>
    </message>
    <message>
        <source>Receipts (*.json)</source>
        <translation>Phản hồi (*.json)</translation>
    </message>
    <message>
        <source>Basis…</source>
        <translation>Căn cứ…</translation>
    </message>
    <message>
        <source>Name what the chosen dossier goes by and add its scan</source>
        <translation>Ghi căn cứ của phiếu đang chọn và thêm bản quét</translation>
    </message>
    <message>
        <source>Dossier %1 stays here as a draft. %2</source>
        <translation>Phiếu %1 ở lại, còn là bản nháp. %2</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Phiếu chỉnh lý</translation>
    </message>
    <message>
        <source>These slips go to the province and are closed:</source>
        <translation>Các phiếu này gửi lên tỉnh và được đóng lại:</translation>
    </message>
    <message>
        <source>There is nothing to send: no open slip has changes.</source>
        <translation>Không có gì để gửi: không phiếu đang làm nào có thay đổi.</translation>
    </message>
    <message>
        <source>To be sent: %1 slips, %2 changed rows, %3 of them parcels. Scans of new rows go along.</source>
        <translation>Sẽ gửi: %1 phiếu, %2 dòng thay đổi, trong đó %3 thửa. Bản quét của dòng mới được gửi kèm.</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>The working file</source>
        <translation>Tệp làm việc</translation>
    </message>
    <message>
        <source>Say the coordinate system of the file with --crs EPSG:n.</source>
        <translation>Hãy cho biết hệ tọa độ của tệp bằng --crs EPSG:n.</translation>
    </message>
    <message>
        <source>Made %1 (%2).</source>
        <translation>Đã tạo %1 (%2).</translation>
    </message>
    <message>
        <source>Commune %1, %2, %3 journal lines, integrity: %4</source>
        <translation>Xã %1, %2, %3 dòng nhật ký, tính toàn vẹn: %4</translation>
    </message>
    <message>
        <source>Sheet %1: %2 parcels</source>
        <translation>Tờ %1: %2 thửa</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>Tên bảng</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>Không có bảng “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no condition; write FIELD=VALUE with a field of “%2”.</source>
        <translation>“%1” không phải là điều kiện; hãy viết TRƯỜNG=GIÁ TRỊ với một trường của “%2”.</translation>
    </message>
    <message>
        <source>There is no row %1 in “%2”.</source>
        <translation>Không có dòng %1 trong “%2”.</translation>
    </message>
    <message>
        <source>“%1” is no number of steps.</source>
        <translation>“%1” không phải là số bước.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Đã hoàn tác: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Đã làm lại: %1</translation>
    </message>
    <message>
        <source>“%1” is no commune code: it has five digits.</source>
        <translation>“%1” không phải là mã xã: mã có năm chữ số.</translation>
    </message>
    <message>
        <source>“%1” is a load, which cannot be done again once it is taken back: undo it by itself if you mean it.</source>
        <translation>“%1” là một lần nhập dữ liệu, đã hoàn tác thì không làm lại được: nếu đúng ý muốn thì hoàn tác riêng nó.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
</context>
<context>
    <name>FileInfo</name>
    <message>
        <source>A row of “%1” refers to a row that is not there.</source>
        <translation>Một dòng của “%1” chỉ tới một dòng không có.</translation>
    </message>
    <message>
        <source>The spatial index of “%1” has %2 entries for %3 shapes.</source>
        <translation>Chỉ mục không gian của “%1” có %2 mục cho %3 hình.</translation>
    </message>
    <message>
        <source>The file is damaged (%1); restore the last backup.</source>
        <translation>Tệp bị hỏng (%1); hãy khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>Line %1 of the journal is not as it was written; restore the last backup.</source>
        <translation>Dòng %1 của nhật ký không còn như khi ghi; hãy khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>The journal holds changes that belong to none of its lines; restore the last backup.</source>
        <translation>Nhật ký có thay đổi không thuộc dòng nào; hãy khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>Values of “%1” cannot be read, first in row %2 (rows: %3); restore the last backup.</source>
        <translation>Có giá trị của “%1” không đọc được, trước hết ở dòng %2 (số dòng: %3); hãy khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>Rows of “%1” are not as the journal says, first %2 (rows: %3): another program has changed, added or removed them.</source>
        <translation>Có dòng của “%1” không khớp với nhật ký, trước hết là %2 (số dòng: %3): một chương trình khác đã sửa, thêm hoặc xóa.</translation>
    </message>
    <message>
        <source>Rows of “%1” are no longer as “%2” brought them: another program has changed, added or removed some.</source>
        <translation>Các dòng của “%1” không còn như khi nhận từ “%2”: một chương trình khác đã sửa, thêm hoặc xóa.</translation>
    </message>
    <message>
        <source>A row of “%1” (%2) is not as the journal says: another program has changed it. Check the file (diaba verify) before you send it.</source>
        <translation>Một dòng của “%1” (%2) không khớp với nhật ký: một chương trình khác đã sửa. Hãy kiểm tra tệp (diaba verify) trước khi gửi.</translation>
    </message>
</context>
<context>
    <name>FileTasks</name>
    <message>
        <source>Open Working File</source>
        <translation>Mở tệp làm việc</translation>
    </message>
    <message>
        <source>Working files (*.diaba *.sqlite);;All files (*)</source>
        <translation>Tệp làm việc (*.diaba *.sqlite);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose Map Sheets</source>
        <translation>Chọn tờ bản đồ</translation>
    </message>
    <message>
        <source>Go to Sheet/Parcel</source>
        <translation>Tới tờ/thửa</translation>
    </message>
    <message>
        <source>Sheet and parcel, as in 9/52 or 9 52:</source>
        <translation>Tờ và thửa, như 9/52 hoặc 9 52:</translation>
    </message>
    <message>
        <source>Map files (%1);;All files (*)</source>
        <translation>Tệp bản đồ (%1);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Undo “%1”? All %2 rows that came in with it leave the file. This cannot be redone; they would have to be loaded again.</source>
        <translation>Hoàn tác “%1”? Toàn bộ %2 dòng đã nạp sẽ bị lấy ra khỏi tệp. Việc này không làm lại được; phải nạp lại từ đầu.</translation>
    </message>
    <message>
        <source>Take the Rows Out</source>
        <translation>Lấy các dòng ra</translation>
    </message>
    <message>
        <source>Leave Them</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Attach Scans</source>
        <translation>Gắn bản quét</translation>
    </message>
    <message>
        <source>Papers (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Giấy tờ (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Choose the parcel that the scan belongs to, then attach it.</source>
        <translation>Hãy chọn thửa của bản quét này, rồi gắn lại.</translation>
    </message>
</context>
<context>
    <name>FindingsReport</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>Không ghi được “%1”: %2.</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>phiên bản %1, %2</translation>
    </message>
    <message>
        <source>Working file</source>
        <translation>Tệp làm việc</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Bộ quy tắc</translation>
    </message>
    <message>
        <source>Source of the profile</source>
        <translation>Nguồn của bộ quy tắc</translation>
    </message>
    <message>
        <source>Group 3 means</source>
        <translation>Nhóm 3 nghĩa là</translation>
    </message>
    <message>
        <source>Table of area tolerances</source>
        <translation>Bảng sai số cho phép về diện tích</translation>
    </message>
    <message>
        <source>Widest gap</source>
        <translation>Khe hở rộng nhất</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Kiểm tra lúc</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Người kiểm tra</translation>
    </message>
    <message>
        <source>A report ends in .gpkg or .xlsx, not like “%1”.</source>
        <translation>Tệp báo cáo có đuôi .gpkg hoặc .xlsx, không phải như “%1”.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tổng hợp</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Số thửa</translation>
    </message>
    <message>
        <source>Group 1</source>
        <translation>Nhóm 1</translation>
    </message>
    <message>
        <source>Group 2</source>
        <translation>Nhóm 2</translation>
    </message>
    <message>
        <source>of these, only waiting for the police</source>
        <translation>trong đó chỉ còn chờ đối khớp</translation>
    </message>
    <message>
        <source>Group 3</source>
        <translation>Nhóm 3</translation>
    </message>
    <message>
        <source>Persons to be matched</source>
        <translation>Số người phải đối khớp</translation>
    </message>
    <message>
        <source>Persons matched</source>
        <translation>Số người đã khớp</translation>
    </message>
    <message>
        <source>Parcels with a certificate</source>
        <translation>Số thửa đã cấp GCN</translation>
    </message>
    <message>
        <source>of these, all persons matched</source>
        <translation>trong đó mọi người đều khớp</translation>
    </message>
    <message>
        <source>Only waiting for the police</source>
        <translation>Chỉ còn chờ đối khớp</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Các lỗi</translation>
    </message>
    <message>
        <source>By Rule</source>
        <translation>Theo quy tắc</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên quy tắc</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>What Is Missing</source>
        <translation>Còn thiếu gì</translation>
    </message>
    <message>
        <source>Hamlet</source>
        <translation>Thôn/TDP</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Tờ</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Thửa</translation>
    </message>
    <message>
        <source>Land user</source>
        <translation>Chủ sử dụng</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Còn thiếu gì</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>By Sheet</source>
        <translation>Theo tờ</translation>
    </message>
    <message>
        <source>By Old Commune</source>
        <translation>Theo xã cũ</translation>
    </message>
    <message>
        <source>Old commune</source>
        <translation>Xã cũ</translation>
    </message>
    <message>
        <source>By Hamlet</source>
        <translation>Theo thôn</translation>
    </message>
    <message>
        <source>version %1, %2, tolerance %3 %4</source>
        <translation>bản %1, %2, sai số cho phép %3 %4</translation>
    </message>
    <message>
        <source>Rules that depend on the day</source>
        <translation>Quy tắc phụ thuộc ngày kiểm tra</translation>
    </message>
    <message>
        <source>“%1” cannot be written; see whether the disk is full and its folder may be written to.</source>
        <translation>Không ghi được “%1”; hãy xem ổ đĩa có đầy không và thư mục có được phép ghi không.</translation>
    </message>
    <message>
        <source>Boundary lines</source>
        <translation>Đường ranh</translation>
    </message>
    <message>
        <source>Boundary points</source>
        <translation>Điểm ranh</translation>
    </message>
    <message>
        <source>On one another within</source>
        <translation>Coi là trùng nhau trong khoảng</translation>
    </message>
    <message>
        <source>Meant to meet within</source>
        <translation>Coi là phải nối nhau trong khoảng</translation>
    </message>
    <message>
        <source>Run together for more than</source>
        <translation>Chồng nhau quá</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Nothing of it lies where the parcels are: see whether its coordinate system is the right one.</source>
        <translation>Không phần nào nằm ở chỗ có thửa: hãy xem hệ tọa độ của tệp có đúng không.</translation>
    </message>
    <message>
        <source>Boundary Lines</source>
        <translation>Đường ranh</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Other row</source>
        <translation>Dòng kia</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>Milimét</translation>
    </message>
    <message>
        <source>X (north)</source>
        <translation>X (Bắc)</translation>
    </message>
    <message>
        <source>Y (east)</source>
        <translation>Y (Đông)</translation>
    </message>
    <message>
        <source>Boundary Lines, How</source>
        <translation>Đường ranh – cách kiểm tra</translation>
    </message>
    <message>
        <source>This file holds personal data: names of land users in full. Give it only to who must find them, and delete it afterwards.</source>
        <translation>Tệp này có dữ liệu cá nhân: ghi đầy đủ họ tên chủ sử dụng đất. Chỉ đưa cho người phải đi tìm họ, dùng xong thì xóa.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Dữ liệu cá nhân</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Drop the Worst</source>
        <translation>Bỏ điểm lệch nhất</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Dời</translation>
    </message>
    <message>
        <source>Helmert (shift, turn, scale)</source>
        <translation>Helmert (dời, xoay, tỷ lệ)</translation>
    </message>
    <message>
        <source>Affine (six parameters)</source>
        <translation>Afin (sáu tham số)</translation>
    </message>
    <message>
        <source>The whole sheet of the selected parcel</source>
        <translation>Cả tờ của thửa đang chọn</translation>
    </message>
    <message>
        <source>The selected parcel</source>
        <translation>Thửa đang chọn</translation>
    </message>
    <message>
        <source>All parcels of the filtered list</source>
        <translation>Các thửa trong danh sách đang lọc</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Số hiệu điểm</translation>
    </message>
    <message>
        <source>Residual (m)</source>
        <translation>Sai số còn lại (m)</translation>
    </message>
    <message>
        <source>Add Points on the Map</source>
        <translation>Thêm điểm trên bản đồ</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa hết</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>Nắn cái gì</translation>
    </message>
    <message>
        <source>Largest residual: %1 m at point %2; mean error %3 m; scale %4, turned %5°.</source>
        <translation>Sai số còn lại lớn nhất: %1 m tại điểm %2; sai số trung phương %3 m; tỷ lệ %4, xoay %5°.</translation>
    </message>
    <message>
        <source>Drawn at X, Y (m)</source>
        <translation>Đang vẽ tại X, Y (m)</translation>
    </message>
    <message>
        <source>Right at X, Y (m)</source>
        <translation>Đúng phải là X, Y (m)</translation>
    </message>
</context>
<context>
    <name>FixPanel</name>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Cũ</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>%1: this is what will change</source>
        <comment>title of a fix</comment>
        <translation>%1: những gì sẽ đổi</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows:</source>
        <translation>%1 dòng đầu trong %2 dòng:</translation>
    </message>
    <message numerus="yes">
        <source>All %n of This Kind…</source>
        <translation>
            <numerusform>Tất cả %n lỗi cùng loại…</numerusform>
        </translation>
    </message>
    <message>
        <source>retired</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>chưa có GCN</translation>
    </message>
    <message numerus="yes">
        <source>%n of them would be left as they are.</source>
        <translation>
            <numerusform>%n lỗi vẫn để nguyên.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parcel %1 has the certificate %2: name a basis before you submit.</source>
        <translation>Thửa %1 đã được cấp GCN %2. Cần có căn cứ trước khi trình.</translation>
    </message>
    <message>
        <source>%1 Choose what is right; nothing has changed yet.</source>
        <translation>%1 Chọn cách đúng; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Thửa</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>GCN</translation>
    </message>
    <message>
        <source>Area now</source>
        <translation>DT hiện nay</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>DT mới</translation>
    </message>
    <message>
        <source>Record the new areas in the register too</source>
        <translation>Ghi cả diện tích mới vào CSDL</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Của mình</translation>
    </message>
    <message>
        <source>The province&apos;s</source>
        <translation>Của tỉnh</translation>
    </message>
    <message>
        <source>Enter; Ctrl+Enter marks the parcel as done too and opens the next one</source>
        <translation>Enter; Ctrl+Enter sửa luôn, đánh dấu xong và mở thửa tiếp theo</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1 (%n dòng)</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix findings</source>
        <translation>Sửa lỗi</translation>
    </message>
    <message>
        <source>An exception needs a reason and a name.</source>
        <translation>Trường hợp chấp nhận phải có lý do và tên người.</translation>
    </message>
    <message>
        <source>Ask for an Exception</source>
        <translation>Đề nghị chấp nhận</translation>
    </message>
    <message>
        <source>Nobody asked for this exception.</source>
        <translation>Chưa có ai đề nghị chấp nhận trường hợp này.</translation>
    </message>
    <message>
        <source>An exception is confirmed by a second person.</source>
        <translation>Trường hợp chấp nhận phải do người thứ hai xác nhận.</translation>
    </message>
    <message>
        <source>Confirm an Exception</source>
        <translation>Xác nhận trường hợp chấp nhận</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message numerus="yes">
        <source>%1, %n parcel(s)</source>
        <translation>
            <numerusform>%1, %n thửa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <translation>
            <numerusform>%1, %n mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>This parcel is retired: it was split or merged.</source>
        <translation>Thửa này đã hủy: đã tách hoặc đã hợp.</translation>
    </message>
    <message>
        <source>Mortgaged</source>
        <translation>Đang thế chấp</translation>
    </message>
    <message>
        <source>Under restraint</source>
        <translation>Đang bị ngăn chặn</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>Đang tranh chấp</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Đang bị hạn chế</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 từ %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>I. Land Users</source>
        <translation>I. Chủ sử dụng</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Add Land User…</source>
        <translation>Thêm chủ sử dụng…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Takes this land user off the parcel. Undo brings it back.</source>
        <translation>Bỏ chủ sử dụng này khỏi thửa. Hoàn tác sẽ lấy lại.</translation>
    </message>
    <message>
        <source>Add Member…</source>
        <translation>Thêm thành viên…</translation>
    </message>
    <message>
        <source>Add Paper</source>
        <translation>Thêm giấy tờ</translation>
    </message>
    <message>
        <source>An identity paper as on the certificate: CMND, CCCD, passport</source>
        <translation>Giấy tờ tùy thân ghi trên GCN: CMND, CCCD, hộ chiếu</translation>
    </message>
    <message>
        <source>deceased (%1)</source>
        <translation>đã chết (%1)</translation>
    </message>
    <message>
        <source>Paper as on the Certificate</source>
        <translation>Giấy tờ ghi trên GCN</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Người đại diện</translation>
    </message>
    <message>
        <source>II. Parcel</source>
        <translation>II. Thửa đất</translation>
    </message>
    <message>
        <source>Purpose %1</source>
        <translation>Mục đích %1</translation>
    </message>
    <message>
        <source>Add Purpose</source>
        <translation>Thêm mục đích</translation>
    </message>
    <message>
        <source>managed by the State</source>
        <translation>đất giao để quản lý</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>chưa có GCN</translation>
    </message>
    <message>
        <source>on the certificate: %1</source>
        <translation>trên GCN: %1</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>tổng</translation>
    </message>
    <message>
        <source>Area on Certificate</source>
        <translation>DT trên GCN</translation>
    </message>
    <message>
        <source>no shape</source>
        <translation>chưa có hình</translation>
    </message>
    <message>
        <source>Computed Area</source>
        <translation>DT tính</translation>
    </message>
    <message>
        <source>map</source>
        <translation>bản đồ</translation>
    </message>
    <message>
        <source>III. Certificate</source>
        <translation>III. Giấy chứng nhận</translation>
    </message>
    <message>
        <source>not certified yet</source>
        <translation>chưa cấp GCN</translation>
    </message>
    <message>
        <source>Add Certificate…</source>
        <translation>Thêm GCN…</translation>
    </message>
    <message>
        <source>Add Line</source>
        <translation>Thêm dòng thửa</translation>
    </message>
    <message>
        <source>A further parcel that this certificate names</source>
        <translation>Thêm một thửa nữa mà GCN này ghi</translation>
    </message>
    <message>
        <source>Takes the certificate off the parcel. Undo brings it back.</source>
        <translation>Bỏ GCN khỏi thửa. Hoàn tác sẽ lấy lại.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Dòng %1</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>Tới thửa đó</translation>
    </message>
    <message>
        <source>not located on the map</source>
        <translation>chưa định vị trên bản đồ</translation>
    </message>
    <message>
        <source>this parcel</source>
        <translation>thửa này</translation>
    </message>
    <message>
        <source>another parcel</source>
        <translation>thửa khác</translation>
    </message>
    <message>
        <source>IV. Houses and Other Assets</source>
        <translation>IV. Nhà ở và tài sản khác gắn liền với đất</translation>
    </message>
    <message>
        <source>Asset %1</source>
        <translation>Tài sản %1</translation>
    </message>
    <message>
        <source>Add House or Asset</source>
        <translation>Thêm nhà, tài sản</translation>
    </message>
    <message>
        <source>V. Apartments</source>
        <translation>V. Căn hộ chung cư</translation>
    </message>
    <message numerus="yes">
        <source>%n apartments</source>
        <translation>
            <numerusform>%n căn hộ</numerusform>
        </translation>
    </message>
    <message>
        <source>Apartment %1</source>
        <translation>Căn hộ %1</translation>
    </message>
    <message numerus="yes">
        <source>Show All %n Apartments</source>
        <translation>
            <numerusform>Hiện cả %n căn hộ</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Apartment</source>
        <translation>Thêm căn hộ</translation>
    </message>
    <message>
        <source>VI. Changes after Issue</source>
        <translation>VI. Những thay đổi sau khi cấp GCN</translation>
    </message>
    <message>
        <source>Add Change</source>
        <translation>Thêm thay đổi</translation>
    </message>
    <message>
        <source>VII. Mortgage, Restraint, Dispute</source>
        <translation>VII. Thế chấp, ngăn chặn, tranh chấp</translation>
    </message>
    <message>
        <source>Add Restriction</source>
        <translation>Thêm hạn chế</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Pin a Note</source>
        <translation>Ghim ghi chú</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Values from the Imported File</source>
        <translation>Giá trị từ tệp nhập</translation>
    </message>
    <message>
        <source>By Certificate</source>
        <translation>Theo GCN</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Hoàn tác sẽ lấy lại.</translation>
    </message>
    <message>
        <source>not matched yet</source>
        <translation>chưa đối khớp</translation>
    </message>
    <message>
        <source>%1 of %2 lines not located</source>
        <translation>%1/%2 dòng đã định vị</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 dòng</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Ghi chú: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes the scan off the parcel. Undo brings it back.</source>
        <translation>Gỡ bản quét khỏi thửa. Hoàn tác sẽ lấy lại.</translation>
    </message>
</context>
<context>
    <name>GapTool</name>
    <message>
        <source>Click in the gap.</source>
        <translation>Bấm vào khe hở.</translation>
    </message>
    <message>
        <source>A gap of %1: click the parcel beside it that gets it.</source>
        <translation>Khe hở %1: bấm vào thửa liền kề được nhận phần này.</translation>
    </message>
    <message>
        <source>Esc: another gap</source>
        <translation>Esc: chọn khe khác</translation>
    </message>
</context>
<context>
    <name>GeometryEdits</name>
    <message>
        <source>new parcel</source>
        <translation>thửa mới</translation>
    </message>
    <message>
        <source>The boundary of parcel %1 crosses itself; that is left as it is.</source>
        <translation>Ranh thửa %1 vốn tự cắt; phần đó được giữ nguyên.</translation>
    </message>
    <message>
        <source>The boundary of parcel %1 would cross itself.</source>
        <translation>Ranh thửa %1 sẽ tự cắt.</translation>
    </message>
    <message>
        <source>The boundary of parcel %1 crosses itself; what lies over it is not compared.</source>
        <translation>Ranh thửa %1 tự cắt nên không so được phần chồng lên thửa này.</translation>
    </message>
    <message>
        <source>Parcels %1 and %2 lie over one another by %3 m²; that is left as it is.</source>
        <translation>Thửa %1 và thửa %2 vốn chồng lên nhau %3 m²; phần đó được giữ nguyên.</translation>
    </message>
    <message>
        <source>%1 m² of ground would belong to no parcel any more.</source>
        <translation>%1 m² đất sẽ không còn thuộc thửa nào.</translation>
    </message>
    <message>
        <source>Parcel %1 has no shape on the map; draw it first.</source>
        <translation>Thửa %1 chưa có hình trên bản đồ; hãy vẽ thửa trước.</translation>
    </message>
    <message>
        <source>Parcel %1 has several parts; separate them or repair its nested parts first.</source>
        <translation>Thửa %1 có nhiều phần; hãy tách các phần hoặc sửa phần lồng nhau trước.</translation>
    </message>
    <message>
        <source>The boundary of parcel %1 crosses itself; mend it first.</source>
        <translation>Ranh thửa %1 tự cắt; hãy sửa ranh trước.</translation>
    </message>
    <message>
        <source>Split Parcel %1</source>
        <translation>Tách thửa %1</translation>
    </message>
    <message>
        <source>The line ends inside parcel %1; draw it from boundary to boundary.</source>
        <translation>Đường vẽ dừng bên trong thửa %1; hãy vẽ từ ranh này sang ranh kia.</translation>
    </message>
    <message>
        <source>Parcel %1 would fall into %2 parts instead of %3; draw the line so that it crosses only once.</source>
        <translation>Thửa %1 sẽ bị chia thành %2 phần thay vì %3; hãy vẽ đường chỉ cắt qua một lần.</translation>
    </message>
    <message>
        <source>The parts of parcel %1 lie over one another; repair its nested parts instead.</source>
        <translation>Các phần của thửa %1 chồng lên nhau; hãy dùng sửa phần lồng nhau.</translation>
    </message>
    <message>
        <source>The control points lie on one line; an affine fit needs one beside it.</source>
        <translation>Các điểm khống chế nằm trên một đường thẳng; nắn affine cần một điểm nằm ngoài đường đó.</translation>
    </message>
    <message numerus="yes">
        <source>%n corner(s) would no longer be shared with parcels that stay.</source>
        <translation>
            <numerusform>%n đỉnh sẽ không còn chung với các thửa đứng yên.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fit %n Parcel(s)</source>
        <translation>
            <numerusform>Nắn %n thửa</numerusform>
        </translation>
    </message>
    <message>
        <source>Re-Assign CRS of Sheet %1</source>
        <translation>Gán lại hệ tọa độ cho tờ %1</translation>
    </message>
    <message>
        <source>The land given up borders on parcels %1; draw the boundary with one neighbour at a time, from corner to corner.</source>
        <translation>Phần đất bớt ra giáp các thửa %1; hãy vẽ ranh với từng thửa một, từ góc đến góc.</translation>
    </message>
    <message>
        <source>Cut Islands out of Parcel %1</source>
        <translation>Khoét thửa đảo trong thửa %1</translation>
    </message>
    <message>
        <source>The gap is not enclosed by parcels on all sides; draw its end first.</source>
        <translation>Khe hở không được các thửa bao kín; hãy vẽ phần đầu khe trước.</translation>
    </message>
    <message>
        <source>Fill Gap with Parcel %1</source>
        <translation>Lấp khe hở vào thửa %1</translation>
    </message>
    <message>
        <source>Between the parcels lies a gap of %1 m²; fill it first.</source>
        <translation>Giữa các thửa có khe hở %1 m²; hãy lấp khe trước.</translation>
    </message>
    <message>
        <source>Choose two or more different parcels to merge.</source>
        <translation>Hãy chọn từ hai thửa khác nhau trở lên để hợp.</translation>
    </message>
    <message>
        <source>The parcels %1 lie over one another by %2 m²; mend that first.</source>
        <translation>Các thửa %1 chồng lên nhau %2 m²; hãy sửa phần đó trước.</translation>
    </message>
    <message>
        <source>Merge Parcels %1</source>
        <translation>Hợp thửa %1</translation>
    </message>
    <message>
        <source>The parcel already has a corner at %1; remove one of the two instead.</source>
        <translation>Thửa đã có một đỉnh tại %1; hãy xóa bớt một đỉnh.</translation>
    </message>
    <message>
        <source>Move Vertex</source>
        <translation>Dời đỉnh</translation>
    </message>
    <message>
        <source>Move Vertices</source>
        <translation>Dời các đỉnh</translation>
    </message>
    <message>
        <source>Drag Edge of Parcel %1</source>
        <translation>Dời cạnh thửa %1</translation>
    </message>
    <message>
        <source>%1 m² of the old parcels belong to no new parcel.</source>
        <translation>%1 m² của các thửa cũ không thuộc thửa mới nào.</translation>
    </message>
    <message>
        <source>Sheet %1 has no parcels in the area; import it first.</source>
        <translation>Tờ %1 không có thửa nào trong khu; hãy nhập tờ đó trước.</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n Parcel(s) by Sheet %1</source>
        <translation>
            <numerusform>Thay %n thửa bằng tờ %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The new boundary must begin and end on the boundary of parcel %1.</source>
        <translation>Ranh mới phải bắt đầu và kết thúc trên ranh thửa %1.</translation>
    </message>
    <message>
        <source>Draw Boundary of Parcel %1 Anew</source>
        <translation>Vẽ lại ranh thửa %1</translation>
    </message>
    <message>
        <source>Draw Parcel %1 Anew</source>
        <translation>Vẽ lại thửa %1</translation>
    </message>
    <message>
        <source>New Parcel on Sheet %1</source>
        <translation>Thêm thửa vào tờ %1</translation>
    </message>
    <message>
        <source>Parcel %1 has a shape already; draw it anew instead.</source>
        <translation>Thửa %1 đã có hình; hãy dùng vẽ lại thửa.</translation>
    </message>
    <message>
        <source>Draw Parcel %1</source>
        <translation>Vẽ thửa %1</translation>
    </message>
    <message>
        <source>Edge %1 needs a length and an angle between 0° and 360°.</source>
        <translation>Cạnh %1 cần chiều dài và góc trong khoảng 0° đến 360°.</translation>
    </message>
    <message>
        <source>%1 old parcels, %2 m² → %3 new parcels, %4 m²; difference %5 m².</source>
        <translation>%1 thửa cũ, %2 m² → %3 thửa mới, %4 m²; chênh lệch %5 m².</translation>
    </message>
    <message>
        <source>%1 straight lines through that point cut off that area; the shortest, %2 m, is taken.</source>
        <translation>Có %1 đường thẳng qua điểm đó cắt ra diện tích này; lấy đường ngắn nhất, %2 m.</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Taken in though they jut out of the area: %1.</source>
        <translation>Được tính vào dù có phần nằm ngoài khu: %1.</translation>
    </message>
    <message>
        <source>Left out though they jut into the area: %1.</source>
        <translation>Để ngoài dù có phần nằm trong khu: %1.</translation>
    </message>
    <message>
        <source>%1 m² of what was drawn belong to other parcels and stay theirs.</source>
        <translation>%1 m² trong phần vừa vẽ thuộc các thửa khác và vẫn giữ cho các thửa đó.</translation>
    </message>
    <message>
        <source>Parcel %1 would lie over parcel %2 by %3 m²; end on its boundary, or redraw that boundary so that it follows.</source>
        <translation>Thửa %1 sẽ chồng lấn thửa %2 là %3 m²; hãy dừng ở ranh thửa đó, hoặc vẽ lại ranh để thửa đó đổi theo.</translation>
    </message>
    <message>
        <source>Between the new boundary and parcel %1 a gap of %2 m² would open; move its corners along, or redraw the boundary between the two.</source>
        <translation>Giữa ranh mới và thửa %1 sẽ hở %2 m²; hãy dời cả đỉnh của thửa đó, hoặc vẽ lại ranh chung.</translation>
    </message>
    <message>
        <source>This is the closest clean result on the way: %1 m of %2 m.</source>
        <translation>Đây là kết quả gần nhất trên đường dời mà không chồng, không hở: %1 m trong %2 m.</translation>
    </message>
    <message>
        <source>This is the closest clean result: others keep their ground.</source>
        <translation>Đây là kết quả gần nhất mà không chồng, không hở: các thửa khác giữ nguyên đất của mình.</translation>
    </message>
    <message>
        <source>The boundary of parcel %1 would have a spike or two corners in one place; use the corner that is there.</source>
        <translation>Ranh thửa %1 sẽ có một gai nhọn hoặc hai đỉnh trùng nhau; hãy dùng đỉnh đã có.</translation>
    </message>
    <message>
        <source>What parcel %1 covers cannot be told; mend its boundary first.</source>
        <translation>Không xác định được phần đất của thửa %1; hãy sửa ranh thửa đó trước.</translation>
    </message>
    <message>
        <source>These corners are the whole of parcel %1: there is nothing to split off.</source>
        <translation>Các góc này là toàn bộ thửa %1: không có phần nào để tách ra.</translation>
    </message>
    <message>
        <source>Of that ground parcel %1 has %2 pieces; split them off one by one.</source>
        <translation>Phần đất đó trong thửa %1 gồm %2 mảnh; hãy tách từng mảnh.</translation>
    </message>
    <message numerus="yes">
        <source>%n corner(s) shared with parcels that stay keep their place.</source>
        <translation>
            <numerusform>%n đỉnh chung với các thửa không nắn được giữ nguyên chỗ.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the closest clean result: shared corners are held.</source>
        <translation>Đây là kết quả sạch gần nhất: giữ nguyên các đỉnh chung.</translation>
    </message>
    <message>
        <source>Nor is it clean with the shared corners held: fit the neighbours along, or choose other control points.</source>
        <translation>Giữ nguyên các đỉnh chung cũng không sạch: hãy nắn cả các thửa giáp, hoặc chọn điểm khống chế khác.</translation>
    </message>
    <message>
        <source>This is the closest clean result beside the parcels that stay.</source>
        <translation>Đây là kết quả sạch gần nhất bên cạnh các thửa giữ nguyên.</translation>
    </message>
    <message numerus="yes">
        <source>%n corner(s) of new parcels were put onto theirs, the farthest %1 m away.</source>
        <translation>
            <numerusform>Đã đưa %n đỉnh của thửa mới về trùng ranh các thửa đó, xa nhất %1 m.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 m²)</source>
        <translation>%1 (%2 m²)</translation>
    </message>
    <message>
        <source>Cut to the ground that nobody else has: %1.</source>
        <translation>Đã cắt bớt phần chồng lên thửa khác: %1.</translation>
    </message>
    <message>
        <source>So there is no clean result close to this one; the new parcels stay as they were drawn.</source>
        <translation>Vì vậy không có kết quả sạch nào gần đó; các thửa mới để nguyên như đã vẽ.</translation>
    </message>
    <message>
        <source>Of parcel %1 nothing would be left beside those that stay.</source>
        <translation>Thửa %1 sẽ không còn gì bên cạnh các thửa giữ nguyên.</translation>
    </message>
    <message>
        <source>Parcel %1 would fall apart beside those that stay.</source>
        <translation>Thửa %1 sẽ bị chia rời bên cạnh các thửa giữ nguyên.</translation>
    </message>
    <message>
        <source>All parcels in the area are of sheet %1 itself; choose the sheet that brings the new parcels, or draw round the old ones.</source>
        <translation>Mọi thửa trong khu đều thuộc chính tờ %1; hãy chọn tờ có các thửa mới, hoặc khoanh quanh các thửa cũ.</translation>
    </message>
    <message>
        <source>The fit turns the map by %1°. Are the points given in the right order, and each at its own place?</source>
        <translation>Phép nắn xoay bản đồ %1°. Hãy xem lại: các điểm có đúng thứ tự, mỗi điểm có đúng vị trí của nó không?</translation>
    </message>
    <message>
        <source>The fit scales the map by %1, so areas change by %2 %. Are both places of each point right, and of one coordinate system?</source>
        <translation>Phép nắn đổi tỷ lệ bản đồ %1 lần nên diện tích đổi %2 %. Hãy xem lại: hai vị trí của mỗi điểm có đúng và cùng hệ tọa độ không?</translation>
    </message>
    <message>
        <source>There are just as many control points as this fit needs: the residuals are zero because nothing checks them. Add a point more.</source>
        <translation>Số điểm khống chế vừa đủ cho phép nắn này: sai số còn lại bằng không vì không có gì để kiểm tra. Hãy thêm một điểm nữa.</translation>
    </message>
    <message>
        <source>The control points are all at one place: add one far from it.</source>
        <translation>Các điểm khống chế nằm cùng một chỗ: hãy thêm một điểm ở xa.</translation>
    </message>
    <message>
        <source>The control points would press the map together to a line: check where they belong.</source>
        <translation>Các điểm khống chế sẽ ép bản đồ thành một đường: hãy xem lại vị trí đúng của các điểm.</translation>
    </message>
    <message>
        <source>The fit would mirror the map; X (north) and Y (east) look exchanged: type X first.</source>
        <translation>Phép nắn sẽ lật ngược bản đồ; có lẽ X (Bắc) và Y (Đông) bị đổi chỗ: hãy gõ X trước.</translation>
    </message>
    <message numerus="yes">
        <source>This fit needs at least %n control point(s): click them on the map.</source>
        <translation>
            <numerusform>Phép nắn này cần ít nhất %n điểm khống chế: hãy bấm các điểm trên bản đồ.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no parcels to move: choose a parcel or a sheet that is on the map.</source>
        <translation>Không có thửa nào để nắn: hãy chọn thửa hoặc tờ có trên bản đồ.</translation>
    </message>
    <message>
        <source>The corner at %1 would leave the map: check the control points.</source>
        <translation>Đỉnh tại %1 sẽ ra ngoài bản đồ: hãy xem lại các điểm khống chế.</translation>
    </message>
    <message>
        <source>The parcels are there already: nothing has to be moved.</source>
        <translation>Các thửa đã ở đúng chỗ đó: không cần nắn.</translation>
    </message>
    <message>
        <source>Sheet %1 is in that coordinate system already: choose another one.</source>
        <translation>Tờ %1 đã ở hệ tọa độ đó: hãy chọn hệ khác.</translation>
    </message>
    <message>
        <source>Sheet %1 has no parcels on the map: choose another sheet, or import it.</source>
        <translation>Tờ %1 không có thửa nào trên bản đồ: hãy chọn tờ khác, hoặc nhập tờ đó.</translation>
    </message>
    <message>
        <source>The numbers of sheet %1 are no place in %2: choose another coordinate system.</source>
        <translation>Tọa độ của tờ %1 không có vị trí trong hệ %2: hãy chọn hệ khác.</translation>
    </message>
    <message>
        <source>Nothing would be left of parcel %1: take less, or merge the two parcels.</source>
        <translation>Thửa %1 sẽ không còn gì: hãy lấy ít hơn, hoặc hợp hai thửa.</translation>
    </message>
    <message>
        <source>Parcel %1 would fall into %2 parts; draw so that it stays in one piece, or split it first.</source>
        <translation>Thửa %1 sẽ bị chia thành %2 phần; hãy vẽ sao cho thửa liền một mảnh, hoặc tách thửa trước.</translation>
    </message>
    <message>
        <source>No other parcel lies in parcel %1: there is no island to cut out.</source>
        <translation>Không có thửa nào nằm trong thửa %1: không có đảo để khoét.</translation>
    </message>
    <message>
        <source>There is no gap: parcel %1 lies there; click in the white between parcels.</source>
        <translation>Ở đó không có khe hở: đó là thửa %1; hãy bấm vào chỗ trắng giữa các thửa.</translation>
    </message>
    <message>
        <source>Parcel %1 does not border on the gap: click a parcel beside it.</source>
        <translation>Thửa %1 không giáp khe hở: hãy bấm vào thửa giáp khe.</translation>
    </message>
    <message>
        <source>There are no nested parts to repair: the parcel can stay as it is.</source>
        <translation>Không có phần lồng nhau cần sửa: thửa cứ để nguyên.</translation>
    </message>
    <message>
        <source>The parcels %1 do not border on one another along an edge: choose neighbours, or fill the gap between them first.</source>
        <translation>Các thửa %1 không giáp nhau theo cạnh nào: hãy chọn các thửa liền kề, hoặc lấp khe hở giữa chúng trước.</translation>
    </message>
    <message>
        <source>There is no corner at %1: point at a corner of a parcel.</source>
        <translation>Không có đỉnh nào tại %1: hãy trỏ vào một đỉnh của thửa.</translation>
    </message>
    <message>
        <source>The corner is already there: nothing has to be moved.</source>
        <translation>Đỉnh đã ở đúng chỗ đó: không cần dời.</translation>
    </message>
    <message>
        <source>%1 is no place on the map: mend the coordinates.</source>
        <translation>%1 không phải là vị trí trên bản đồ: hãy sửa tọa độ.</translation>
    </message>
    <message>
        <source>The two corners do not lie on one boundary of the parcel: choose two that do.</source>
        <translation>Hai đỉnh không nằm trên cùng một đường ranh của thửa: hãy chọn hai đỉnh trên cùng đường ranh.</translation>
    </message>
    <message>
        <source>An edge is dragged by at most 100 km: type a shorter distance.</source>
        <translation>Chỉ dời cạnh được tối đa 100 km: hãy gõ khoảng cách ngắn hơn.</translation>
    </message>
    <message>
        <source>The parcel has no edge from %1 to %2: point at one of its boundaries.</source>
        <translation>Thửa không có cạnh từ %1 đến %2: hãy trỏ vào một cạnh của thửa.</translation>
    </message>
    <message>
        <source>The boundary of the area touches itself: leave out the corner where it does.</source>
        <translation>Đường khoanh khu đất tự chạm nhau: hãy bỏ đỉnh ở chỗ chạm.</translation>
    </message>
    <message>
        <source>A hole of the parcel would lie outside the new boundary: draw the boundary round it.</source>
        <translation>Phần khoét của thửa sẽ nằm ngoài ranh mới: hãy vẽ ranh bao cả phần khoét.</translation>
    </message>
    <message>
        <source>The boundary touches itself: leave out the corner where it does.</source>
        <translation>Đường ranh tự chạm nhau: hãy bỏ đỉnh ở chỗ chạm.</translation>
    </message>
    <message>
        <source>All of that ground belongs to other parcels: draw ground that nobody has, or split or redraw those parcels.</source>
        <translation>Toàn bộ phần đất đó thuộc các thửa khác: hãy vẽ vào đất chưa thuộc thửa nào, hoặc tách, vẽ lại các thửa đó.</translation>
    </message>
    <message>
        <source>Without the ground of other parcels there would be %1 pieces: draw them one by one.</source>
        <translation>Trừ đất của các thửa khác, phần còn lại bị chia thành %1 mảnh: hãy vẽ từng mảnh.</translation>
    </message>
    <message>
        <source>The parcel is not on the map any more: choose another one.</source>
        <translation>Thửa này không còn trên bản đồ: hãy chọn thửa khác.</translation>
    </message>
    <message>
        <source>A boundary needs at least three corners: add what is missing, or let them stay.</source>
        <translation>Ranh thửa cần ít nhất ba đỉnh: hãy thêm đỉnh còn thiếu, hoặc để nguyên.</translation>
    </message>
    <message>
        <source>Corners %1 and %2 are at the same place: leave one of them out, or mend its coordinates.</source>
        <translation>Đỉnh %1 và đỉnh %2 trùng nhau: hãy bỏ bớt một đỉnh hoặc sửa tọa độ.</translation>
    </message>
    <message>
        <source>The boundary crosses itself between corners %1–%2 and %3–%4: put the corners in the order in which they follow one another.</source>
        <translation>Ranh tự cắt giữa cạnh %1–%2 và cạnh %3–%4: hãy xếp các đỉnh theo đúng thứ tự nối tiếp nhau.</translation>
    </message>
    <message>
        <source>The corners lie on one line: add a corner beside it.</source>
        <translation>Các đỉnh nằm trên một đường thẳng: hãy thêm đỉnh nằm ngoài đường đó.</translation>
    </message>
    <message>
        <source>X (north) and Y (east) are exchanged in the corners: X comes first, as in %1.</source>
        <translation>X (Bắc) và Y (Đông) của các đỉnh bị đổi chỗ: X viết trước, như %1.</translation>
    </message>
    <message>
        <source>The corners lie %1 km away; their numbers seem to be of another zone: bring them into this file&apos;s zone, or compare the first digits.</source>
        <translation>Các đỉnh nằm cách đây %1 km; có lẽ tọa độ thuộc múi khác: hãy chuyển về múi của tệp này, hoặc so lại các chữ số đầu.</translation>
    </message>
    <message>
        <source>X %1, Y %2</source>
        <translation>X %1, Y %2</translation>
    </message>
    <message>
        <source>The line runs along the boundary of parcel %1: a part of only %2 m² would be cut off; draw it across the parcel.</source>
        <translation>Đường vẽ chạy dọc ranh thửa %1: phần cắt ra chỉ có %2 m²; hãy vẽ cắt ngang thửa.</translation>
    </message>
    <message>
        <source>The line runs along the boundary of parcel %1 and cuts nothing off; draw it across the parcel.</source>
        <translation>Đường vẽ chạy dọc ranh thửa %1 nên không tách được gì; hãy vẽ cắt ngang thửa.</translation>
    </message>
    <message>
        <source>The line does not cross parcel %1; draw it from one boundary of the parcel to another.</source>
        <translation>Đường vẽ không cắt qua thửa %1; hãy vẽ từ ranh này đến ranh kia của thửa.</translation>
    </message>
    <message>
        <source>The direction needs two different points: click a second place.</source>
        <translation>Hướng cần hai điểm khác nhau: hãy bấm một điểm thứ hai.</translation>
    </message>
    <message>
        <source>Parcel %1 has %2 m²; %3 m² cannot be cut off it: type less.</source>
        <translation>Thửa %1 có %2 m²; không thể tách ra %3 m²: hãy gõ số nhỏ hơn.</translation>
    </message>
    <message>
        <source>A line needs two different points: click a second place.</source>
        <translation>Một đường cần hai điểm khác nhau: hãy bấm một điểm thứ hai.</translation>
    </message>
    <message>
        <source>At %1 m from that side there is nothing of parcel %2: type a shorter distance.</source>
        <translation>Cách cạnh đó %1 m không còn đất của thửa %2: hãy gõ khoảng cách ngắn hơn.</translation>
    </message>
    <message>
        <source>No straight line through that point cuts %1 m² off parcel %2 in one part; choose another point or another area.</source>
        <translation>Không có đường thẳng nào qua điểm đó tách được %1 m² liền một phần khỏi thửa %2; hãy chọn điểm khác hoặc diện tích khác.</translation>
    </message>
    <message>
        <source>A parcel is split into 2 to 500 equal parts: type a number between.</source>
        <translation>Một thửa được tách thành 2 đến 500 phần bằng nhau: hãy gõ số trong khoảng đó.</translation>
    </message>
    <message>
        <source>Corner %1 lies outside parcel %2: mend its coordinates, or choose the parcel in which all corners lie.</source>
        <translation>Đỉnh %1 nằm ngoài thửa %2: hãy sửa tọa độ đỉnh, hoặc chọn thửa chứa mọi đỉnh.</translation>
    </message>
    <message>
        <source>Without that ground parcel %1 would fall into %2 parts; take it so that the rest stays in one piece.</source>
        <translation>Không có phần đất đó, thửa %1 sẽ bị chia thành %2 phần; hãy lấy sao cho phần còn lại liền một mảnh.</translation>
    </message>
    <message>
        <source>Parcel %1 has only one part: there is nothing to separate.</source>
        <translation>Thửa %1 chỉ có một phần: không có gì để tách.</translation>
    </message>
    <message>
        <source>A boundary needs at least three edges: add what is missing.</source>
        <translation>Ranh thửa cần ít nhất ba cạnh: hãy thêm cạnh còn thiếu.</translation>
    </message>
</context>
<context>
    <name>GroupColours</name>
    <message>
        <source>%1: %2</source>
        <comment>entry of the legend and how many parcels</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Group 1 – in order</source>
        <translation>Nhóm 1 – đạt</translation>
    </message>
    <message>
        <source>Group 2 – to correct</source>
        <translation>Nhóm 2 – cần chỉnh lý</translation>
    </message>
    <message>
        <source>Group 3 – to build anew</source>
        <translation>Nhóm 3 – xây dựng lại</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>White area – no data yet</source>
        <translation>Vùng trắng – chưa có dữ liệu</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>undone</source>
        <translation>đã hoàn tác</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>đã làm lại</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>đã nạp</translation>
    </message>
    <message>
        <source>answer of the province</source>
        <translation>phản hồi của tỉnh</translation>
    </message>
    <message>
        <source>news from the province</source>
        <translation>cập nhật từ tỉnh</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>đã lấy lại</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No. %1, %2 rows</source>
        <translation>Số %1, %2 dòng</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Take Back by a New Edit</source>
        <translation>Lấy lại bằng lần sửa mới</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>What Was Changed</source>
        <translation>Đã thay đổi gì</translation>
    </message>
    <message>
        <source>Undoes this one edit, also where it has been sent already</source>
        <translation>Lấy lại riêng lần sửa này, kể cả khi đã gửi đi</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Correction slip %1</source>
        <translation>Phiếu chỉnh lý %1</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 dòng</translation>
    </message>
</context>
<context>
    <name>HumanValues</name>
    <message>
        <source>“%1” is not in the list of land codes.</source>
        <translation>“%1” không có trong danh mục loại đất.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Write yes or no, not “%1”.</source>
        <translation>Hãy viết có hoặc không, không viết “%1”.</translation>
    </message>
    <message>
        <source>Write the year of “%1” with four digits.</source>
        <translation>Hãy viết năm của “%1” đủ bốn chữ số.</translation>
    </message>
    <message>
        <source>“%1” has no such month: write day/month/year.</source>
        <translation>“%1” không có tháng như vậy: hãy viết ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>There is no day “%1”.</source>
        <translation>Không có ngày “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no date: write it like 15/10/2013, 15102013, 05/1962 or 1962.</source>
        <translation>“%1” không phải là ngày: hãy viết như 15/10/2013, 15102013, 05/1962 hoặc 1962.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1” không phải là số nguyên.</translation>
    </message>
    <message>
        <source>“%1” is no number: write it like %2.</source>
        <translation>“%1” không phải là số: hãy viết như %2.</translation>
    </message>
    <message>
        <source>Understood as %1; for the other reading write it with the decimals, like %2.</source>
        <translation>Hiểu là %1; nếu là cách đọc kia thì viết cả phần thập phân, như %2.</translation>
    </message>
    <message>
        <source>“%1” is not in the list: type a code or part of its words, or press Down to choose.</source>
        <translation>“%1” không có trong danh sách: gõ mã hoặc một phần của tên, hoặc bấm phím Xuống để chọn.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” fits %n entries, such as “%2” and “%3”: type more of the one you mean.</source>
        <translation>
            <numerusform>“%1” hợp với %n mục, như “%2” và “%3”: hãy gõ thêm.</numerusform>
        </translation>
    </message>
    <message>
        <source>A shape</source>
        <translation>Một hình</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Land User (Kept as Text)</source>
        <translation>Chủ sử dụng (giữ dạng chữ)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Text on the Map</source>
        <translation>Chữ trên bản đồ</translation>
    </message>
    <message>
        <source>Kept as It Is</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>There is no field “%1” to read a column into: there are %2.</source>
        <translation>Không có trường “%1” để đọc cột vào: có %2.</translation>
    </message>
    <message>
        <source>The source has no column “%1”: it has %2.</source>
        <translation>Nguồn không có cột “%1”: có %2.</translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: name a JSON file of field and column names.</source>
        <translation>Không đọc được hồ sơ ghép %1: hãy nêu tệp JSON gồm tên trường và tên cột.</translation>
    </message>
    <message>
        <source>In the profile %1 “%2” is not the name of a column.</source>
        <translation>Trong hồ sơ ghép %1, “%2” không phải là tên cột.</translation>
    </message>
    <message>
        <source>“%1” is no commune code: it has five digits.</source>
        <translation>“%1” không phải là mã xã: mã có năm chữ số.</translation>
    </message>
    <message>
        <source>The working file is in %1 and cannot take rows in %2.</source>
        <translation>Tệp làm việc ở %1 và không nhận được dòng ở %2.</translation>
    </message>
    <message>
        <source>“%1” is open for reading only: nothing can be imported into it.</source>
        <translation>“%1” đang mở chỉ để đọc: không nhập gì vào được.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Nhập %1</translation>
    </message>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation>
            <numerusform>Nhập %1 và %n tệp nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no map file to import: name at least one.</source>
        <translation>Không có tệp bản đồ nào để nhập: hãy nêu ít nhất một tệp.</translation>
    </message>
    <message>
        <source>%1 declares no coordinate system: say which one its numbers are in (--crs EPSG:n), or the commune (--commune).</source>
        <translation>%1 không khai hệ tọa độ: hãy cho biết các số thuộc hệ nào (--crs EPSG:n), hoặc xã nào (--commune).</translation>
    </message>
    <message>
        <source>The source is in degrees (%1): say into which coordinate system it is to be converted (--to-crs EPSG:n).</source>
        <translation>Nguồn tính bằng độ (%1): hãy cho biết chuyển sang hệ tọa độ nào (--to-crs EPSG:n).</translation>
    </message>
    <message>
        <source>The coordinate system of the source (%1) has no EPSG number: say which one it is (--crs EPSG:n).</source>
        <translation>Hệ tọa độ của nguồn (%1) không có số EPSG: hãy cho biết là hệ nào (--crs EPSG:n).</translation>
    </message>
    <message>
        <source>Say which commune the outline is of (--commune).</source>
        <translation>Hãy cho biết ranh giới là của xã nào (--commune).</translation>
    </message>
    <message>
        <source>%1 is in %2 and the working file in %3: say whether it is to be converted (--to-crs %4) or its numbers really are in the file&apos;s coordinate system (--crs %4).</source>
        <translation>%1 ở %2 còn tệp làm việc ở %3: hãy cho biết cần chuyển hệ (--to-crs %4) hay các số thật ra đã ở hệ của tệp (--crs %4).</translation>
    </message>
    <message>
        <source>Boundary out of order</source>
        <translation>Ranh thửa sai quy cách</translation>
    </message>
    <message>
        <source>Boundary not closed in the source</source>
        <translation>Ranh thửa không khép trong nguồn</translation>
    </message>
    <message>
        <source>Drawn together with the outlines around it</source>
        <translation>Vẽ chung với đường bao quanh</translation>
    </message>
    <message>
        <source>Parcel number occurs twice</source>
        <translation>Số thửa bị trùng</translation>
    </message>
    <message>
        <source>Shape occurs twice</source>
        <translation>Hình bị trùng</translation>
    </message>
    <message>
        <source>No parcel number</source>
        <translation>Thiếu số thửa</translation>
    </message>
    <message>
        <source>No shape</source>
        <translation>Thiếu hình</translation>
    </message>
    <message>
        <source>Coordinates that no map has; kept beside the row</source>
        <translation>Tọa độ không bản đồ nào có; được giữ bên cạnh dòng</translation>
    </message>
    <message>
        <source>Value that does not fit its field; kept beside the row</source>
        <translation>Giá trị không hợp với trường; được giữ bên cạnh dòng</translation>
    </message>
    <message>
        <source>Parts left out; kept beside the row</source>
        <translation>Có phần bị để lại; được giữ bên cạnh dòng</translation>
    </message>
    <message>
        <source>Error in the source</source>
        <translation>Lỗi trong nguồn</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>dòng %1</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, dòng %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s): %2</source>
        <translation>
            <numerusform>%1: %n dòng: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows read, %2 taken: %3 parcels, %4 other map features; %5 refused.</source>
        <translation>Đã đọc %1 dòng, nhận %2: %3 thửa, %4 yếu tố bản đồ khác; từ chối %5.</translation>
    </message>
    <message>
        <source>Refused: %1: %2.</source>
        <translation>Từ chối: %1: %2.</translation>
    </message>
    <message>
        <source>Sheet %1: %2 rows, %3 with nested parts.</source>
        <translation>Tờ %1: %2 dòng, %3 thửa lồng nhau.</translation>
    </message>
    <message>
        <source>Largest shift to the 1 mm grid: %1 mm.</source>
        <translation>Dịch chuyển lớn nhất về lưới 1 mm: %1 mm.</translation>
    </message>
    <message>
        <source>%1 vertices joined, the farthest by %2 mm.</source>
        <translation>Đã nhập %1 đỉnh làm một, xa nhất %2 mm.</translation>
    </message>
    <message>
        <source>%1 parcels are drawn together with the outlines around them; %2 repaired, %3 parcels around them cut.</source>
        <translation>%1 thửa vẽ chung với đường bao quanh; đã sửa %2, đã khoét %3 thửa bao quanh.</translation>
    </message>
    <message>
        <source>Coordinate system: declared %1, used %2.</source>
        <translation>Hệ tọa độ: khai %1, dùng %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>“%1” is no parcel code of 12 characters.</source>
        <translation>“%1” không phải là mã định danh 12 ký tự.</translation>
    </message>
    <message>
        <source>it has neither a shape nor a parcel number</source>
        <translation>không có hình cũng không có số thửa</translation>
    </message>
    <message>
        <source>%1 has no rows: there is nothing to import.</source>
        <translation>%1 không có dòng nào: không có gì để nhập.</translation>
    </message>
    <message>
        <source>None of the %1 rows has a shape or a parcel number: nothing was imported.</source>
        <translation>Không dòng nào trong %1 dòng có hình hoặc số thửa: chưa nhập gì.</translation>
    </message>
    <message>
        <source>the boundary crosses itself</source>
        <translation>ranh thửa tự cắt</translation>
    </message>
    <message>
        <source>the boundary touches itself</source>
        <translation>ranh thửa tự chạm</translation>
    </message>
    <message>
        <source>one part lies in another</source>
        <translation>một phần nằm trong phần khác</translation>
    </message>
    <message>
        <source>a boundary occurs twice</source>
        <translation>một ranh xuất hiện hai lần</translation>
    </message>
    <message>
        <source>a hole lies outside the boundary</source>
        <translation>một lỗ nằm ngoài ranh</translation>
    </message>
    <message>
        <source>one hole lies in another</source>
        <translation>một lỗ nằm trong lỗ khác</translation>
    </message>
    <message>
        <source>holes cut it into pieces</source>
        <translation>các lỗ cắt thửa thành nhiều mảnh</translation>
    </message>
    <message>
        <source>the boundary has too few points</source>
        <translation>ranh có quá ít đỉnh</translation>
    </message>
    <message>
        <source>already in the working file</source>
        <translation>đã có trong tệp làm việc</translation>
    </message>
    <message>
        <source>as in row %1 of %2</source>
        <translation>như ở dòng %1 của %2</translation>
    </message>
    <message>
        <source>%1 has no column that is known to hold the parcel number; say which one it is, or number the parcels later.</source>
        <translation>%1 không có cột nào được biết là số thửa; hãy cho biết cột nào, hoặc đánh số thửa sau.</translation>
    </message>
    <message>
        <source>Nothing says which sheet %1 is; its parcels are without a sheet number.</source>
        <translation>Không có gì cho biết %1 là tờ nào; các thửa chưa có số tờ.</translation>
    </message>
    <message>
        <source>A working file cannot be in %1: it needs a projected coordinate system in metres.</source>
        <translation>Tệp làm việc không thể ở %1: cần hệ tọa độ phẳng tính bằng mét.</translation>
    </message>
    <message>
        <source>The declared coordinate system “%1” cannot be used: %2</source>
        <translation>Không dùng được hệ tọa độ đã khai “%1”: %2</translation>
    </message>
    <message>
        <source>%1 has several areas and none with the commune code “%2”: name the commune (--commune) or a file with its outline only.</source>
        <translation>%1 có nhiều vùng và không vùng nào mang mã xã “%2”: hãy nêu xã (--commune) hoặc tệp chỉ có ranh giới xã đó.</translation>
    </message>
    <message>
        <source>%1 declares no coordinate system, so the outline cannot be placed.</source>
        <translation>%1 không khai hệ tọa độ nên không đặt được ranh giới.</translation>
    </message>
    <message>
        <source>The outline in %1 has no place in %2: its coordinate system is wrong.</source>
        <translation>Ranh giới ở %1 không có chỗ trong %2: hệ tọa độ của nó sai.</translation>
    </message>
    <message>
        <source>“%1” is the working file itself: choose the map to import into it.</source>
        <translation>“%1” chính là tệp làm việc: hãy chọn bản đồ để nhập vào nó.</translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: %2</source>
        <translation>Không đọc được hồ sơ ghép %1: %2</translation>
    </message>
    <message>
        <source>%1 has more than %2 different sheet numbers, so its column of them is mistaken: say which one it is (--map sheet_no=COLUMN).</source>
        <translation>%1 có hơn %2 số tờ khác nhau, nghĩa là cột số tờ đã bị nhầm: hãy chỉ ra cột đúng (--map sheet_no=CỘT).</translation>
    </message>
    <message>
        <source>The source&apos;s own overlaps and gaps were not counted: it has more than %1 corners.</source>
        <translation>Chưa đếm chỗ chồng lấn và khe hở có sẵn trong tệp nguồn: tệp có hơn %1 đỉnh.</translation>
    </message>
    <message>
        <source>In the source&apos;s own numbers no parcels overlap and none enclose a gap.</source>
        <translation>Trong số liệu gốc của tệp nguồn không có thửa nào chồng lấn và không có khe hở.</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) with a boundary out of order are left out of these counts.</source>
        <translation>
            <numerusform>%n thửa có ranh bị lỗi không tính vào các số này.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shape(s) had heights or measures, which are not kept.</source>
        <translation>
            <numerusform>%n hình có độ cao hoặc số đo kèm, không giữ lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shape(s) had arcs, now lines within 0.2 mm of them.</source>
        <translation>
            <numerusform>%n hình có cung tròn, nay là đường gấp khúc sai không quá 0,2 mm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlap(s) in the source&apos;s own numbers: %1 under 1 mm², %2 up to 0.01 m², %3 larger; once rounded to millimetres %4 (%5, %6, %7).</source>
        <translation>
            <numerusform>%Ln chỗ chồng lấn trong số liệu gốc của tệp nguồn: %1 dưới 1 mm², %2 đến 0,01 m², %3 lớn hơn; sau khi làm tròn đến mm là %4 (%5, %6, %7).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enclosed gap(s) in the source&apos;s own numbers: %1 under 0.01 m², %2 larger, streets and yards among them; once rounded to millimetres %3 (%4, %5).</source>
        <translation>
            <numerusform>%Ln khe hở kín trong số liệu gốc của tệp nguồn: %1 dưới 0,01 m², %2 lớn hơn (kể cả đường, sân); sau khi làm tròn đến mm là %3 (%4, %5).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>“--map %1” is not understood: write --map FIELD=COLUMN.</source>
        <translation>Không hiểu “--map %1”: hãy viết --map TRƯỜNG=CỘT.</translation>
    </message>
    <message>
        <source>“--join %1” is not understood: write millimetres between 0 and 1000.</source>
        <translation>Không hiểu “--join %1”: hãy viết số milimét từ 0 đến 1000.</translation>
    </message>
    <message>
        <source>the working file</source>
        <translation>tệp làm việc</translation>
    </message>
    <message>
        <source>a map file to import</source>
        <translation>tệp bản đồ cần nhập</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Nhập dữ liệu</translation>
    </message>
    <message>
        <source>&amp;Choose Files…</source>
        <translation>&amp;Chọn tệp…</translation>
    </message>
    <message>
        <source>No map file chosen yet.</source>
        <translation>Chưa chọn tệp bản đồ nào.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Only where a file has several layers with areas.</source>
        <translation>Chỉ cần khi một tệp có nhiều lớp chứa vùng.</translation>
    </message>
    <message>
        <source>Coordinate System</source>
        <translation>Hệ tọa độ</translation>
    </message>
    <message>
        <source>from the column or name</source>
        <translation>theo cột hoặc tên tệp</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>Cut &amp;out all islands</source>
        <translation>&amp;Khoét tất cả thửa đảo</translation>
    </message>
    <message>
        <source>&amp;Sheet No.:</source>
        <translation>&amp;Số tờ:</translation>
    </message>
    <message>
        <source>Se&amp;ries:</source>
        <translation>&amp;Bộ bản đồ:</translation>
    </message>
    <message>
        <source>&amp;Join vertices nearer than:</source>
        <translation>C&amp;hập các đỉnh cách nhau dưới:</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Thành</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Tờ</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Thửa</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Diện tích</translation>
    </message>
    <message>
        <source>Land Type</source>
        <translation>Loại đất</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>Thửa đảo</translation>
    </message>
    <message>
        <source>Area Now (m²)</source>
        <translation>Diện tích nay (m²)</translation>
    </message>
    <message>
        <source>Area After (m²)</source>
        <translation>Diện tích sau (m²)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc gì</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>First Rows</source>
        <translation>Các dòng đầu</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>To Look At</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Nhập</translation>
    </message>
    <message>
        <source>Choose Map Files</source>
        <translation>Chọn tệp bản đồ</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s): %1</source>
        <translation>
            <numerusform>%n tệp: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Đang nhập…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>%1 rows: %2 parcels, %3 other map features, %4 refused; largest shift %5 mm.</source>
        <translation>%1 dòng: %2 thửa, %3 yếu tố bản đồ khác, từ chối %4; dịch chuyển lớn nhất %5 mm.</translation>
    </message>
    <message>
        <source>The numbers are read in %1.</source>
        <translation>Các số được đọc theo %1.</translation>
    </message>
    <message>
        <source>As declared: %1</source>
        <translation>Như đã khai: %1</translation>
    </message>
    <message>
        <source>Really in %1</source>
        <translation>Thật ra ở %1</translation>
    </message>
    <message>
        <source>Really in %1, as the working file</source>
        <translation>Thật ra ở %1, như tệp làm việc</translation>
    </message>
    <message>
        <source>Convert into %1</source>
        <translation>Chuyển sang %1</translation>
    </message>
    <message>
        <source>Islands (%1)</source>
        <translation>Thửa đảo (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Cut &amp;out all islands (%n parcel(s))</source>
        <translation>
            <numerusform>&amp;Khoét tất cả thửa đảo (%n thửa)</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole import</source>
        <translation>Cả lần nhập</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>To Look At (%1)</source>
        <translation>Cần xem (%1)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Hãy chọn…</translation>
    </message>
    <message>
        <source>Answer the question above first.</source>
        <translation>Hãy trả lời câu hỏi ở trên trước.</translation>
    </message>
    <message>
        <source>Map files (%1);;All files (*)</source>
        <translation>Tệp bản đồ (%1);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Islands were cut out: %1.</source>
        <translation>Đã khoét và tách %1 thửa đảo.</translation>
    </message>
    <message>
        <source>Count the source&apos;s own overlaps and &amp;gaps</source>
        <translation>Đếm chồng lấn và khe hở có sẵn trong tệp &amp;nguồn</translation>
    </message>
    <message>
        <source>Of so many parcels that takes a while; up to %1 corners they are always counted.</source>
        <translation>Nhiều thửa thì mất một lúc; đến %1 đỉnh thì luôn được đếm.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Line %1 of the journal is damaged (%2); restore the last backup.</source>
        <translation>Dòng %1 của nhật ký bị hỏng (%2); hãy khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>it is of an unknown kind</source>
        <translation>không rõ thuộc loại nào</translation>
    </message>
    <message>
        <source>its number is too large</source>
        <translation>số thứ tự quá lớn</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>This is not JSON (%1, at character %2).</source>
        <translation>Đây không phải là JSON (%1, ở ký tự %2).</translation>
    </message>
    <message>
        <source>A JSON object in braces is needed.</source>
        <translation>Cần một khối JSON trong ngoặc nhọn.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Arrows</source>
        <translation>Phím mũi tên</translation>
    </message>
    <message>
        <source>Move the map; dragging does so too</source>
        <translation>Dời bản đồ; kéo chuột cũng được</translation>
    </message>
    <message>
        <source>Nearer, farther; the wheel does so at the cursor</source>
        <translation>Phóng to, thu nhỏ; lăn chuột thì theo con trỏ</translation>
    </message>
    <message>
        <source>Whole Map</source>
        <translation>Cả bản đồ</translation>
    </message>
    <message>
        <source>Keeps what is proposed</source>
        <translation>Giữ phương án đang xem</translation>
    </message>
    <message>
        <source>Enters the value, goes to the next field</source>
        <translation>Ghi giá trị, sang trường sau</translation>
    </message>
    <message>
        <source>The same as before</source>
        <translation>Giống giấy trước</translation>
    </message>
    <message>
        <source>Keeps the value for the next ones</source>
        <translation>Ghim giá trị cho các giấy sau</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>Xem các giá trị để chọn</translation>
    </message>
    <message>
        <source>Takes back what was typed</source>
        <translation>Bỏ phần vừa gõ</translation>
    </message>
    <message>
        <source>Previous page, next page</source>
        <translation>Trang trước, trang sau</translation>
    </message>
    <message>
        <source>Turn left, turn right</source>
        <translation>Xoay trái, xoay phải</translation>
    </message>
    <message>
        <source>Fit the width, fit the page, as large as the paper</source>
        <translation>Vừa chiều rộng, vừa trang, đúng cỡ giấy</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Phóng to, thu nhỏ</translation>
    </message>
    <message>
        <source>Draw around the value of the field in hand</source>
        <translation>Khoanh giá trị của trường đang chọn</translation>
    </message>
    <message>
        <source>On the Map</source>
        <translation>Trên bản đồ</translation>
    </message>
    <message>
        <source>In the Form</source>
        <translation>Trong biểu</translation>
    </message>
    <message>
        <source>On the Scan</source>
        <translation>Trên bản quét</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message>
        <source>Held: dragging moves the map, whatever tool is in hand</source>
        <translation>Giữ: kéo chuột để dời bản đồ, dù đang dùng công cụ nào</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Bấm đúp</translation>
    </message>
    <message>
        <source>Opens the parcel in the form</source>
        <translation>Mở thửa trong biểu</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Bấm</translation>
    </message>
    <message>
        <source>Sets a corner; on the first one of an area: closes it</source>
        <translation>Đặt đỉnh; bấm vào đỉnh đầu của vùng: khép vùng</translation>
    </message>
    <message>
        <source>Enter, double click</source>
        <translation>Enter, bấm đúp</translation>
    </message>
    <message>
        <source>Ends the drawing</source>
        <translation>Vẽ xong</translation>
    </message>
    <message>
        <source>Takes the last corner back</source>
        <translation>Bỏ đỉnh vừa vẽ</translation>
    </message>
    <message>
        <source>Types the length of the next edge</source>
        <translation>Gõ chiều dài cạnh tiếp theo</translation>
    </message>
    <message>
        <source>Types its bearing, from north</source>
        <translation>Gõ góc phương vị từ hướng Bắc</translation>
    </message>
    <message>
        <source>Types its angle from the last edge</source>
        <translation>Gõ góc kẹp với cạnh trước</translation>
    </message>
    <message>
        <source>Types X (north) and Y (east) of the next corner</source>
        <translation>Gõ X (Bắc), Y (Đông) của đỉnh tiếp theo</translation>
    </message>
    <message>
        <source>Parallel, perpendicular to the boundary under the mouse; again: free</source>
        <translation>Song song, vuông góc với cạnh đang trỏ; bấm lại: thôi</translation>
    </message>
    <message>
        <source>Held: no snapping</source>
        <translation>Giữ: không bắt điểm</translation>
    </message>
    <message>
        <source>Frees what is held, then forgets the drawing</source>
        <translation>Thôi giữ, rồi bỏ hình vẽ</translation>
    </message>
    <message>
        <source>Drag a corner</source>
        <translation>Kéo đỉnh</translation>
    </message>
    <message>
        <source>Moves it in all parcels that have it</source>
        <translation>Dời đỉnh trong mọi thửa có đỉnh đó</translation>
    </message>
    <message>
        <source>Click or drag a boundary</source>
        <translation>Bấm hoặc kéo cạnh</translation>
    </message>
    <message>
        <source>Puts a corner in</source>
        <translation>Thêm đỉnh</translation>
    </message>
    <message>
        <source>Shift+drag a boundary</source>
        <translation>Shift+kéo cạnh</translation>
    </message>
    <message>
        <source>Moves it parallel to itself</source>
        <translation>Dời cạnh song song</translation>
    </message>
    <message>
        <source>Shift+click a boundary</source>
        <translation>Shift+bấm cạnh</translation>
    </message>
    <message>
        <source>Types how far it moves</source>
        <translation>Gõ khoảng dời</translation>
    </message>
    <message>
        <source>Shift+drag elsewhere</source>
        <translation>Shift+kéo chỗ khác</translation>
    </message>
    <message>
        <source>Chooses the corners in a rectangle</source>
        <translation>Khoanh chọn nhiều đỉnh</translation>
    </message>
    <message>
        <source>Click, Shift+click a corner</source>
        <translation>Bấm, Shift+bấm đỉnh</translation>
    </message>
    <message>
        <source>Chooses it, chooses one more</source>
        <translation>Chọn đỉnh, chọn thêm đỉnh</translation>
    </message>
    <message>
        <source>Chooses all from the chosen corner to the one under the mouse</source>
        <translation>Chọn cả dãy từ đỉnh đã chọn đến đỉnh đang trỏ</translation>
    </message>
    <message>
        <source>Types where the chosen corner belongs</source>
        <translation>Gõ tọa độ đúng của đỉnh đã chọn</translation>
    </message>
    <message>
        <source>Removes the corner under the mouse, else the chosen ones</source>
        <translation>Xóa đỉnh đang trỏ, nếu không thì các đỉnh đã chọn</translation>
    </message>
    <message>
        <source>Enter (merging)</source>
        <translation>Enter (hợp thửa)</translation>
    </message>
    <message>
        <source>Shows what comes of the chosen parcels</source>
        <translation>Xem kết quả hợp các thửa đã chọn</translation>
    </message>
    <message>
        <source>X (control points)</source>
        <translation>X (điểm khống chế)</translation>
    </message>
    <message>
        <source>Types where the point belongs</source>
        <translation>Gõ tọa độ đúng của điểm</translation>
    </message>
    <message>
        <source>Ctrl+V (corner table)</source>
        <translation>Ctrl+V (bảng tọa độ)</translation>
    </message>
    <message>
        <source>Pastes corners from a spreadsheet</source>
        <translation>Dán các góc từ bảng tính</translation>
    </message>
    <message>
        <source>While Drawing: Boundary, Split, New Parcel, Block, Measure</source>
        <translation>Khi đang vẽ: ranh, tách thửa, thửa mới, khu thửa, đo</translation>
    </message>
    <message>
        <source>Edit Vertices</source>
        <translation>Sửa đỉnh</translation>
    </message>
    <message>
        <source>Other Tools</source>
        <translation>Công cụ khác</translation>
    </message>
    <message>
        <source>Forgets it, or puts a refusal away; then what is drawn; then goes back to selecting</source>
        <translation>Bỏ phương án hoặc cất câu báo lỗi; rồi bỏ hình vẽ; rồi về Chọn thửa</translation>
    </message>
</context>
<context>
    <name>LayerBox</name>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Do Without</source>
        <translation>Không dùng</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Layer of the File</source>
        <translation>Lớp của tệp</translation>
    </message>
    <message>
        <source>Map files (%1);;All files (*)</source>
        <translation>Tệp bản đồ (%1);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>chưa chọn</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>Line without length</source>
        <translation>Đường không có chiều dài</translation>
    </message>
    <message>
        <source>Double line</source>
        <translation>Trùng đường</translation>
    </message>
    <message>
        <source>Lines that run together in part</source>
        <translation>Đường chồng nhau một phần</translation>
    </message>
    <message>
        <source>Lines that meet without a node</source>
        <translation>Giao cắt chưa có điểm nút</translation>
    </message>
    <message>
        <source>Line that stops short</source>
        <translation>Bắt chưa tới</translation>
    </message>
    <message>
        <source>Line that runs too far</source>
        <translation>Bắt quá</translation>
    </message>
    <message>
        <source>Loose end</source>
        <translation>Đầu mút treo</translation>
    </message>
    <message>
        <source>Line cut in two</source>
        <translation>Đường bị cắt đôi</translation>
    </message>
    <message>
        <source>Line on no parcel’s boundary</source>
        <translation>Đường không nằm trên ranh thửa</translation>
    </message>
    <message>
        <source>Parcel’s boundary without a line</source>
        <translation>Ranh thửa không có đường</translation>
    </message>
    <message>
        <source>Double point</source>
        <translation>Trùng điểm ranh</translation>
    </message>
    <message>
        <source>Point on no node of a line</source>
        <translation>Điểm ranh không trùng điểm nút</translation>
    </message>
    <message>
        <source>Point on no corner of a parcel</source>
        <translation>Điểm ranh không trùng đỉnh thửa</translation>
    </message>
    <message>
        <source>Node without a point</source>
        <translation>Điểm nút chưa có điểm ranh</translation>
    </message>
    <message>
        <source>Corner without a point</source>
        <translation>Đỉnh thửa chưa có điểm ranh</translation>
    </message>
    <message>
        <source>Line %1 runs back over itself for %2 m.</source>
        <translation>Đường %1 tự chồng lên mình %2 m.</translation>
    </message>
    <message>
        <source>Line %1 meets itself without a node.</source>
        <translation>Đường %1 tự cắt, chưa có điểm nút.</translation>
    </message>
    <message>
        <source>Point %1 is on no node of a line.</source>
        <translation>Điểm %1 không trùng điểm nút nào của đường.</translation>
    </message>
    <message>
        <source>Point %1 is on no corner of a parcel.</source>
        <translation>Điểm %1 không trùng đỉnh thửa nào.</translation>
    </message>
    <message>
        <source>Point %1 is on no node of a line; the next is %2 m away.</source>
        <translation>Điểm %1 không trùng điểm nút của đường; điểm nút gần nhất cách %2 m.</translation>
    </message>
    <message>
        <source>Point %1 is on no corner of a parcel; the next is %2 m away.</source>
        <translation>Điểm %1 không trùng đỉnh thửa; đỉnh gần nhất cách %2 m.</translation>
    </message>
    <message>
        <source>Line %1 stops %2 m short of line %3.</source>
        <translation>Đường %1 còn hở %2 m mới tới đường %3.</translation>
    </message>
    <message>
        <source>Line %1 runs %2 m beyond its last node.</source>
        <translation>Đường %1 bắt quá điểm nút cuối %2 m.</translation>
    </message>
    <message>
        <source>Line %1 runs %2 m beyond line %3.</source>
        <translation>Đường %1 bắt quá %2 m so với đường %3.</translation>
    </message>
    <message>
        <source>(without a number)</source>
        <translation>(chưa có số)</translation>
    </message>
    <message>
        <source>Line %1 has no length.</source>
        <translation>Đường %1 không có chiều dài.</translation>
    </message>
    <message>
        <source>Line %1 wholly lies on line %2, for %3 m.</source>
        <translation>Đường %1 nằm trọn trên đường %2, dài %3 m.</translation>
    </message>
    <message>
        <source>Lines %1 and %2 run together for %3 m.</source>
        <translation>Đường %1 và %2 chồng nhau %3 m.</translation>
    </message>
    <message>
        <source>Lines %1 and %2 meet without a node.</source>
        <translation>Đường %1 và %2 giao nhau, chưa có điểm nút.</translation>
    </message>
    <message>
        <source>Line %1 has a loose end.</source>
        <translation>Đường %1 có đầu mút treo.</translation>
    </message>
    <message>
        <source>Lines %1 and %2 only continue one another: they are one line.</source>
        <translation>Đường %1 và %2 chỉ nối tiếp nhau: thực ra là một đường.</translation>
    </message>
    <message>
        <source>Line %1 is on no parcel’s boundary for %2 m.</source>
        <translation>Đường %1 có %2 m không nằm trên ranh thửa nào.</translation>
    </message>
    <message>
        <source>Parcel %1 has no line on %2 m of its boundary.</source>
        <translation>Thửa %1 có %2 m ranh không có đường.</translation>
    </message>
    <message>
        <source>Points %1 and %2 lie on one another.</source>
        <translation>Điểm %1 và %2 nằm trùng nhau.</translation>
    </message>
    <message>
        <source>A node of line %1 has no point.</source>
        <translation>Một điểm nút của đường %1 chưa có điểm ranh.</translation>
    </message>
    <message>
        <source>A corner of parcel %1 has no point.</source>
        <translation>Một đỉnh của thửa %1 chưa có điểm ranh.</translation>
    </message>
</context>
<context>
    <name>LineageCommand</name>
    <message>
        <source>The working file</source>
        <translation>Tệp làm việc</translation>
    </message>
    <message>
        <source>The parcel</source>
        <translation>Thửa đất</translation>
    </message>
</context>
<context>
    <name>LineagePanel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Thửa đất</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Nguồn gốc hình thành</translation>
    </message>
    <message>
        <source>Choose a parcel in the list or on the map.</source>
        <translation>Hãy chọn một thửa trong danh sách hoặc trên bản đồ.</translation>
    </message>
    <message>
        <source>Parcel %1 was not made by a split or a merge, and none was made of it.</source>
        <translation>Thửa %1 không hình thành do tách, hợp thửa và chưa bị tách, hợp.</translation>
    </message>
    <message>
        <source>Enter opens a parcel; one that has ended can still be read.</source>
        <translation>Enter mở thửa; thửa đã hủy vẫn xem được.</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Thửa mẹ</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Thửa con</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>Boundary Lines</source>
        <translation>Đường ranh</translation>
    </message>
    <message>
        <source>Boundary Points</source>
        <translation>Điểm ranh</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy bỏ</translation>
    </message>
    <message>
        <source>Save List…</source>
        <translation>Lưu danh sách…</translation>
    </message>
    <message>
        <source>What to List</source>
        <translation>Loại cần xem</translation>
    </message>
    <message>
        <source>What Was Found in the Lines</source>
        <translation>Lỗi đường ranh tìm thấy</translation>
    </message>
    <message>
        <source>Boundary lines</source>
        <translation>Đường ranh</translation>
    </message>
    <message>
        <source>Boundary points</source>
        <translation>Điểm ranh</translation>
    </message>
    <message>
        <source>Beside the parcels of</source>
        <translation>So với thửa của</translation>
    </message>
    <message>
        <source>all sheets</source>
        <translation>mọi tờ</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>tờ %1</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Tất cả (%1)</translation>
    </message>
    <message>
        <source>Choose a map file with boundary lines, or points, and check how they lie: loose ends, crossings without a node, double lines, and what does not fit the parcels.</source>
        <translation>Chọn tệp bản đồ có đường ranh (hoặc điểm ranh) rồi bấm Kiểm tra: tìm đầu mút treo, bắt quá, bắt chưa tới, giao cắt chưa có điểm nút, trùng đường và chỗ không khớp ranh thửa.</translation>
    </message>
    <message>
        <source>All in order: %1 lines and %2 points.</source>
        <translation>Không có lỗi: %1 đường, %2 điểm.</translation>
    </message>
    <message>
        <source>Enter shows the place on the map.</source>
        <translation>Bấm Enter để xem chỗ đó trên bản đồ.</translation>
    </message>
    <message>
        <source>Save List</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx);;Map layers (*.gpkg)</source>
        <translation>Bảng tính (*.xlsx);;Lớp bản đồ (*.gpkg)</translation>
    </message>
    <message>
        <source>-lines</source>
        <translation>-duong-ranh</translation>
    </message>
    <message>
        <source>The list is saved in %1.</source>
        <translation>Đã lưu danh sách vào %1.</translation>
    </message>
</context>
<context>
    <name>LiveCheck</name>
    <message>
        <source>Checked by the built-in profile %1, because the province&apos;s cannot be used: %2</source>
        <translation>Đang kiểm tra theo bộ quy tắc có sẵn %1, vì không dùng được bộ quy tắc của tỉnh: %2</translation>
    </message>
</context>
<context>
    <name>Locks</name>
    <message>
        <source>%1°%2′%3″</source>
        <translation>%1°%2′%3″</translation>
    </message>
    <message>
        <source>length %1 m</source>
        <translation>cạnh %1 m</translation>
    </message>
    <message>
        <source>bearing %1</source>
        <translation>phương vị %1</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Hiển thị</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Bản đồ</translation>
    </message>
    <message>
        <source>&amp;Parcel</source>
        <translation>Thửa &amp;đất</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Kiểm tra</translation>
    </message>
    <message>
        <source>E&amp;xchange</source>
        <translation>&amp;Giao nhận dữ liệu</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Tr&amp;ợ giúp</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Open Working File…</source>
        <translation>&amp;Mở tệp làm việc…</translation>
    </message>
    <message>
        <source>&amp;Close File</source>
        <translation>Đó&amp;ng tệp</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>T&amp;hoát</translation>
    </message>
    <message>
        <source>Map Workbench</source>
        <translation>Bàn bản đồ</translation>
    </message>
    <message>
        <source>Certificate Workbench</source>
        <translation>Bàn nhập GCN</translation>
    </message>
    <message>
        <source>One Panel Alone</source>
        <translation>Chỉ một khung</translation>
    </message>
    <message>
        <source>Turn Scan</source>
        <translation>Lật bản quét</translation>
    </message>
    <message>
        <source>Go to Sheet/Parcel…</source>
        <translation>Tới tờ/thửa…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Tìm…</translation>
    </message>
    <message>
        <source>Whole Map</source>
        <translation>Cả bản đồ</translation>
    </message>
    <message>
        <source>Whole Sheet</source>
        <translation>Cả tờ</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Đang mở %1…</translation>
    </message>
    <message>
        <source>%1 – Địa Bạ</source>
        <translation>%1 – Địa Bạ</translation>
    </message>
    <message>
        <source>No parcel has a shape yet. Import map sheets to begin.</source>
        <translation>Chưa thửa nào có hình. Hãy nhập tờ bản đồ để bắt đầu.</translation>
    </message>
    <message>
        <source>Undo %1 (Ctrl+Z)</source>
        <translation>Hoàn tác %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo %1 (Ctrl+Y)</source>
        <translation>Làm lại %1 (Ctrl+Y)</translation>
    </message>
    <message>
        <source>These rows belong to correction slip %1; the edit went there.</source>
        <translation>Các dòng này thuộc phiếu chỉnh lý %1; lần sửa đã vào phiếu đó.</translation>
    </message>
    <message>
        <source>Change Many Parcels…</source>
        <translation>Sửa nhiều thửa…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Import Map Sheets…</source>
        <translation>Nhập tờ bản đồ…</translation>
    </message>
    <message>
        <source>Send to the Province…</source>
        <translation>Gửi tỉnh…</translation>
    </message>
    <message>
        <source>Take In the Province&apos;s Answer…</source>
        <translation>Nhận phản hồi của tỉnh…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Whole Commune</source>
        <translation>Cả xã</translation>
    </message>
    <message>
        <source>This Sheet</source>
        <translation>Tờ này</translation>
    </message>
    <message>
        <source>This Parcel</source>
        <translation>Thửa này</translation>
    </message>
    <message>
        <source>Work to Do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Next Line</source>
        <translation>Dòng sau</translation>
    </message>
    <message>
        <source>Previous Line</source>
        <translation>Dòng trước</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Sửa lỗi…</translation>
    </message>
    <message>
        <source>Accept as It Is…</source>
        <translation>Chấp nhận như hiện có…</translation>
    </message>
    <message>
        <source>Colours by Group</source>
        <translation>Tô màu theo nhóm</translation>
    </message>
    <message>
        <source>Colours by Finding</source>
        <translation>Tô màu theo lỗi</translation>
    </message>
    <message>
        <source>No Colours</source>
        <translation>Không tô màu</translation>
    </message>
    <message>
        <source>The parcel is not done: a field could not be saved. See what it says.</source>
        <translation>Thửa chưa xong: có ô chưa lưu được. Hãy xem lý do ghi ở ô đó.</translation>
    </message>
    <message>
        <source>This file is being edited by %1; here it can only be read.</source>
        <translation>Tệp này đang được sửa tại %1; ở đây chỉ xem được.</translation>
    </message>
    <message>
        <source>Changed by Another Program</source>
        <translation>Do chương trình khác sửa</translation>
    </message>
    <message>
        <source>“%1” is open already.</source>
        <translation>“%1” đang mở rồi.</translation>
    </message>
    <message numerus="yes">
        <source>Another program has changed %n row(s) of this file; decide at the right what becomes of them.</source>
        <translation>
            <numerusform>Chương trình khác đã sửa %n dòng của tệp này; hãy quyết định ở khung bên phải.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported. %1 Undo takes it back.</source>
        <translation>Đã nhập. %1 Hoàn tác sẽ lấy lại như trước.</translation>
    </message>
    <message>
        <source>Keep what is proposed on the map, or forget it, first.</source>
        <translation>Hãy giữ hoặc bỏ đề xuất trên bản đồ trước.</translation>
    </message>
    <message>
        <source>“%1” is no working file; scans (PDF, JPEG, PNG) are dropped on the scan panel.</source>
        <translation>“%1” không phải là tệp làm việc; bản quét (PDF, JPEG, PNG) thì thả vào khung bản quét.</translation>
    </message>
    <message>
        <source>&amp;New Working File…</source>
        <translation>Tệp làm việc mớ&amp;i…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message numerus="yes">
        <source>Another program has changed %n row(s) of this file. What is to become of them?</source>
        <translation>
            <numerusform>Chương trình khác đã sửa %n dòng của tệp này. Xử lý các dòng đó thế nào?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep as My Correction</source>
        <translation>Nhận thành chỉnh lý của tôi</translation>
    </message>
    <message>
        <source>Put Back as It Was</source>
        <translation>Trả lại như cũ</translation>
    </message>
    <message>
        <source>Attach Scans…</source>
        <translation>Gắn bản quét…</translation>
    </message>
    <message>
        <source>Boundary Lines of a File</source>
        <translation>Đường ranh của một tệp</translation>
    </message>
    <message>
        <source>Boundary Lines of a File…</source>
        <translation>Đường ranh của một tệp…</translation>
    </message>
    <message>
        <source>Correction Slips</source>
        <translation>Phiếu chỉnh lý</translation>
    </message>
    <message>
        <source>Correction Slips and Submitting</source>
        <translation>Phiếu chỉnh lý và trình</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>Hints on the Map</source>
        <translation>Hướng dẫn trên bản đồ</translation>
    </message>
    <message>
        <source>Sheet %1 has no parcel on the map yet.</source>
        <translation>Tờ %1 chưa có thửa nào trên bản đồ.</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Enter keeps what is shown, Esc forgets it.</source>
        <translation>Enter: giữ thay đổi đang hiện; Esc: bỏ.</translation>
    </message>
    <message>
        <source>Enter keeps it · Esc forgets it</source>
        <translation>Enter: giữ · Esc: bỏ</translation>
    </message>
</context>
<context>
    <name>MapWork</name>
    <message>
        <source>Corner Table</source>
        <translation>Bảng kê tọa độ góc ranh</translation>
    </message>
    <message>
        <source>Choose the parcel first.</source>
        <translation>Hãy chọn thửa trước.</translation>
    </message>
    <message>
        <source>Select Parcel</source>
        <translation>Chọn thửa</translation>
    </message>
    <message>
        <source>Edit Vertices</source>
        <translation>Sửa đỉnh</translation>
    </message>
    <message>
        <source>Redraw Boundary</source>
        <translation>Vẽ lại ranh</translation>
    </message>
    <message>
        <source>Draw the boundary anew: begin and end on the boundary of the parcel; the neighbours follow.</source>
        <translation>Vẽ lại ranh: bắt đầu và kết thúc trên ranh của thửa; các thửa liền kề đổi theo.</translation>
    </message>
    <message>
        <source>Merge Parcels</source>
        <translation>Hợp thửa</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Đo</translation>
    </message>
    <message>
        <source>Split Parcel</source>
        <translation>Tách thửa</translation>
    </message>
    <message>
        <source>Draw the line that splits the parcel, from boundary to boundary.</source>
        <translation>Vẽ đường tách thửa, từ ranh này đến ranh kia.</translation>
    </message>
    <message>
        <source>Split Parcel By</source>
        <translation>Tách thửa theo</translation>
    </message>
    <message>
        <source>Distance from an Edge</source>
        <translation>Khoảng cách đến một cạnh</translation>
    </message>
    <message>
        <source>Click the boundary that the new one is to be parallel to.</source>
        <translation>Bấm vào cạnh mà ranh mới song song với nó.</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>Khoảng cách (m)</translation>
    </message>
    <message>
        <source>Area along an Edge</source>
        <translation>Diện tích dọc một cạnh</translation>
    </message>
    <message>
        <source>Click the boundary along which the area is cut off.</source>
        <translation>Bấm vào cạnh mà phần tách nằm dọc theo.</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>Diện tích (m²)</translation>
    </message>
    <message>
        <source>Area through a Point</source>
        <translation>Diện tích, qua một điểm</translation>
    </message>
    <message>
        <source>Click the point that the new boundary goes through.</source>
        <translation>Bấm vào điểm mà ranh mới đi qua.</translation>
    </message>
    <message>
        <source>Equal Parts</source>
        <translation>Các phần bằng nhau</translation>
    </message>
    <message>
        <source>Click the boundary that the new ones are to be parallel to.</source>
        <translation>Bấm vào cạnh mà các ranh mới song song với nó.</translation>
    </message>
    <message>
        <source>Number of parts</source>
        <translation>Số phần</translation>
    </message>
    <message>
        <source>Type a whole number of parts, 100 at most.</source>
        <translation>Hãy gõ số phần là số nguyên, nhiều nhất 100.</translation>
    </message>
    <message>
        <source>Corner Table…</source>
        <translation>Bảng tọa độ…</translation>
    </message>
    <message>
        <source>Draw New Parcel</source>
        <translation>Vẽ thửa mới</translation>
    </message>
    <message>
        <source>Draw the new parcel on sheet %1; what other parcels have stays theirs.</source>
        <translation>Vẽ thửa mới trên tờ %1; phần đất của thửa khác được giữ nguyên.</translation>
    </message>
    <message>
        <source>Fill Gap</source>
        <translation>Lấp khe hở</translation>
    </message>
    <message>
        <source>Replace Block by the Sheet</source>
        <translation>Thay khu thửa cũ bằng tờ mới</translation>
    </message>
    <message>
        <source>Cut Out Islands</source>
        <translation>Khoét thửa đảo</translation>
    </message>
    <message>
        <source>Separate Parts</source>
        <translation>Tách các phần</translation>
    </message>
    <message>
        <source>Repair Nested Parts</source>
        <translation>Sửa các phần lồng nhau</translation>
    </message>
    <message>
        <source>Correction Slip and Basis…</source>
        <translation>Phiếu chỉnh lý và căn cứ…</translation>
    </message>
    <message>
        <source>Fit by Control Points</source>
        <translation>Nắn theo điểm khống chế</translation>
    </message>
    <message>
        <source>Coordinate System of the Sheet…</source>
        <translation>Hệ tọa độ của tờ bản đồ…</translation>
    </message>
    <message>
        <source>Largest residual: %1 m at point %2.</source>
        <translation>Sai số còn lại lớn nhất: %1 m tại điểm %2.</translation>
    </message>
    <message>
        <source>Coordinate System of the Sheet</source>
        <translation>Hệ tọa độ của tờ bản đồ</translation>
    </message>
    <message>
        <source>The numbers of sheet %1 were taken for %2. They are:</source>
        <translation>Tọa độ của tờ %1 đang được hiểu là %2. Thực ra là:</translation>
    </message>
    <message>
        <source>Lineage of the Parcel</source>
        <translation>Nguồn gốc hình thành thửa</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) are fitted …</source>
        <translation>
            <numerusform>Đang nắn %n thửa …</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet %1 goes to where its numbers say …</source>
        <translation>Đang đưa tờ %1 về đúng vị trí theo tọa độ của nó …</translation>
    </message>
    <message>
        <source>Draw round the old parcels; then choose the sheet that brings the new ones.</source>
        <translation>Khoanh vùng các thửa cũ; sau đó chọn tờ có các thửa mới.</translation>
    </message>
    <message>
        <source>No parcel lies in the area for more than half: draw round the old parcels.</source>
        <translation>Không có thửa nào nằm quá nửa trong khu: hãy khoanh quanh các thửa cũ.</translation>
    </message>
    <message>
        <source>The parcels of the block are compared with those of the new sheet …</source>
        <translation>Đang đối chiếu các thửa của khu với tờ mới …</translation>
    </message>
    <message>
        <source>Parts and Islands</source>
        <translation>Các phần và thửa đảo</translation>
    </message>
</context>
<context>
    <name>MeasureTool</name>
    <message>
        <source>Length: %1 m</source>
        <translation>Chiều dài: %1 m</translation>
    </message>
    <message>
        <source>Area: %1</source>
        <translation>Diện tích: %1</translation>
    </message>
    <message>
        <source>Click from point to point.</source>
        <translation>Bấm từng điểm.</translation>
    </message>
</context>
<context>
    <name>MergeTool</name>
    <message>
        <source>Click at least two parcels that border on each other.</source>
        <translation>Hãy bấm chọn ít nhất hai thửa liền kề nhau.</translation>
    </message>
    <message>
        <source>Click the parcels to merge, one after the other.</source>
        <translation>Bấm lần lượt vào các thửa cần hợp.</translation>
    </message>
    <message>
        <source>To merge: %1.</source>
        <translation>Sẽ hợp: %1.</translation>
    </message>
    <message>
        <source>Click: one more; again: leave it out</source>
        <translation>Bấm: thêm thửa; bấm lại: bỏ thửa đó</translation>
    </message>
    <message>
        <source>Enter: what comes of them</source>
        <translation>Enter: xem kết quả</translation>
    </message>
    <message>
        <source>Esc: begin anew</source>
        <translation>Esc: chọn lại từ đầu</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Report of What Is Wrong</source>
        <translation>Báo cáo kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Write the &amp;names of land users in full</source>
        <translation>Ghi đầy đủ &amp;họ tên chủ sử dụng</translation>
    </message>
    <message>
        <source>A village head needs the names to find people. They are personal data: the file says so at its head; give it to nobody else.</source>
        <translation>Trưởng thôn cần họ tên để tìm người. Đây là dữ liệu cá nhân: đầu tệp có ghi rõ; không đưa cho ai khác.</translation>
    </message>
    <message>
        <source>Go On…</source>
        <translation>Tiếp tục…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy bỏ</translation>
    </message>
</context>
<context>
    <name>NestedParts</name>
    <message>
        <source>Separate Nested Parcels and Cut Islands</source>
        <translation>Tách thửa lồng nhau và khoét thửa đảo</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels are drawn together with the outlines around them, and their recorded area is counted once for each outline: the repair keeps the smallest part and divides the area.</source>
        <translation>
            <numerusform>%n thửa được vẽ chung với đường bao quanh, và diện tích bị tính một lần cho mỗi đường bao: sửa bằng cách giữ phần nhỏ nhất và chia diện tích.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels enclose others that are not cut out of them; %1 of them can be cut.</source>
        <translation>
            <numerusform>%n thửa bao thửa khác mà chưa khoét đảo; có thể khoét %1 thửa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parcel %1 encloses %n parcels that are not cut out of it. Cut them all? Area %2 → %3 m².</source>
        <translation>
            <numerusform>Thửa %1 bao %n thửa bên trong nhưng chưa khoét đảo. Khoét tất cả? Diện tích %2 → %3 m².</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parcel %1 encloses %n parcels, and cutting them out would leave nothing or several pieces.</source>
        <translation>
            <numerusform>Thửa %1 bao %n thửa bên trong, khoét đi thì không còn gì hoặc còn nhiều mảnh.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewFileDialog</name>
    <message>
        <source>Create</source>
        <translation>Tạo tệp</translation>
    </message>
    <message>
        <source>New Working File</source>
        <translation>Tệp làm việc mới</translation>
    </message>
    <message>
        <source>name or code, such as 09784</source>
        <translation>tên hoặc mã, như 09784</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Hãy chọn…</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>Chọn nơi đặt tệp</translation>
    </message>
    <message>
        <source>&amp;Commune:</source>
        <translation>&amp;Xã, phường:</translation>
    </message>
    <message>
        <source>&amp;Zone:</source>
        <translation>&amp;Múi chiếu:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Tệp:</translation>
    </message>
    <message>
        <source>Name the New Working File</source>
        <translation>Đặt tên tệp làm việc mới</translation>
    </message>
    <message>
        <source>Working files (*.diaba)</source>
        <translation>Tệp làm việc (*.diaba)</translation>
    </message>
    <message>
        <source>Type the commune: its zone is then proposed, and sheets in a wrong one are found.</source>
        <translation>Hãy gõ tên xã: chương trình sẽ đề xuất múi chiếu và phát hiện tờ bản đồ sai múi.</translation>
    </message>
    <message>
        <source>This commune has land of several old provinces: look which zone its sheets are in.</source>
        <translation>Xã này có đất của nhiều tỉnh cũ: hãy xem các tờ bản đồ ở múi nào.</translation>
    </message>
    <message>
        <source>Cadastral maps of this commune are in %1 by law.</source>
        <translation>Theo quy định, bản đồ địa chính của xã này ở %1.</translation>
    </message>
    <message>
        <source>“%1” is already there; choose another name.</source>
        <translation>“%1” đã có rồi; hãy đặt tên khác.</translation>
    </message>
    <message>
        <source>The folder of “%1” is not there.</source>
        <translation>Không có thư mục của “%1”.</translation>
    </message>
</context>
<context>
    <name>OtherWriterPanel</name>
    <message>
        <source>Keep as My Correction</source>
        <translation>Nhận thành chỉnh lý của tôi</translation>
    </message>
    <message>
        <source>Put Back as It Was</source>
        <translation>Trả lại như cũ</translation>
    </message>
    <message>
        <source>Changed by Another Program</source>
        <translation>Do chương trình khác sửa</translation>
    </message>
    <message>
        <source>Writes the new values into the journal; they go to the province with your own</source>
        <translation>Ghi các giá trị mới vào nhật ký; chúng được gửi lên tỉnh cùng chỉnh lý của bạn</translation>
    </message>
    <message>
        <source>Gives the rows the values that the journal knows</source>
        <translation>Trả các dòng về giá trị mà nhật ký đã biết</translation>
    </message>
    <message>
        <source>Another program wrote to the file during the import; what it wrote cannot be listed. Undo the import, close the program and import again.</source>
        <translation>Chương trình khác đã ghi vào tệp trong lúc nhập; không liệt kê được những gì đã ghi. Hãy hoàn tác lần nhập, đóng chương trình đó rồi nhập lại.</translation>
    </message>
    <message>
        <source>The file was changed by who edits it. Open it again to see it as it is now.</source>
        <translation>Người đang sửa tệp vừa ghi thêm. Hãy mở lại để xem nội dung hiện nay.</translation>
    </message>
    <message numerus="yes">
        <source>Another program has changed %n row(s) of this file. Nothing of it is in the journal yet: decide what becomes of it.</source>
        <translation>
            <numerusform>Chương trình khác đã sửa %n dòng của tệp này. Nhật ký chưa có gì về việc đó: hãy quyết định.</numerusform>
        </translation>
    </message>
    <message>
        <source>… and %1 more rows.</source>
        <translation>… và %1 dòng nữa.</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>The shapes could not be worked out (%1).</source>
        <translation>Không tính được các hình (%1).</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>OwnerName</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 và %n chủ khác</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>The scan “%1” cannot be read: %2.</source>
        <translation>Không đọc được bản quét “%1”: %2.</translation>
    </message>
    <message>
        <source>The scan “%1” is damaged: its content is no longer what was stored.</source>
        <translation>Bản quét “%1” bị hỏng: nội dung không còn như khi lưu.</translation>
    </message>
    <message>
        <source>“%1” is a folder: give the name of a file.</source>
        <translation>“%1” là thư mục: hãy cho tên một tệp.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>Không ghi được “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” was read back and is not what was written; try another disk.</source>
        <translation>“%1” đọc lại không giống như khi ghi; hãy thử ổ đĩa khác.</translation>
    </message>
    <message>
        <source>“%1” cannot be accepted: %2 Ask for it to be sent again.</source>
        <translation>Không nhận được “%1”: %2 Hãy đề nghị gửi lại.</translation>
    </message>
    <message>
        <source>it ends too early.</source>
        <translation>gói kết thúc quá sớm.</translation>
    </message>
    <message>
        <source>the name of a member leads out of the package.</source>
        <translation>tên một thành phần dẫn ra ngoài gói.</translation>
    </message>
    <message>
        <source>it holds a member that does not belong there.</source>
        <translation>gói chứa một thành phần không thuộc về nó.</translation>
    </message>
    <message>
        <source>“%1” is missing or not in its place.</source>
        <translation>“%1” bị thiếu hoặc không đúng chỗ.</translation>
    </message>
    <message>
        <source>its scans are not in order.</source>
        <translation>các bản quét không đúng thứ tự.</translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <translation>“%1” quá dài.</translation>
    </message>
    <message>
        <source>its manifest lists other members than it holds.</source>
        <translation>bảng kê của gói liệt kê khác với những gì gói chứa.</translation>
    </message>
    <message>
        <source>“%1” is not what the manifest says.</source>
        <translation>“%1” không như bảng kê của gói ghi.</translation>
    </message>
    <message>
        <source>the last line of “%1” is not complete.</source>
        <translation>dòng cuối của “%1” không trọn vẹn.</translation>
    </message>
    <message>
        <source>it is not written as this program writes it.</source>
        <translation>gói không được viết theo cách của chương trình này.</translation>
    </message>
    <message>
        <source>line %1 of “%2”: %3</source>
        <translation>dòng %1 của “%2”: %3</translation>
    </message>
    <message>
        <source>a dossier is listed twice.</source>
        <translation>một phiếu được liệt kê hai lần.</translation>
    </message>
    <message>
        <source>its dossier is not in the manifest.</source>
        <translation>phiếu của nó không có trong bảng kê.</translation>
    </message>
    <message>
        <source>the lines are not in order.</source>
        <translation>các dòng không đúng thứ tự.</translation>
    </message>
    <message>
        <source>the chain of the journal is broken.</source>
        <translation>chuỗi nhật ký bị đứt.</translation>
    </message>
    <message>
        <source>its time is not that of the last edit in it.</source>
        <translation>thời điểm của gói không phải của lần sửa cuối trong gói.</translation>
    </message>
    <message>
        <source>“%1” is not what the package was closed with.</source>
        <translation>“%1” không như khi gói được đóng.</translation>
    </message>
    <message>
        <source>“%1” is not written as this program writes it.</source>
        <translation>“%1” không được viết theo cách của chương trình này.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>Không đọc được “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” is already there; choose another name.</source>
        <translation>“%1” đã có rồi; hãy chọn tên khác.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Not saved yet: press Enter to save it.</source>
        <translation>Chưa lưu: hãy bấm Enter để lưu.</translation>
    </message>
</context>
<context>
    <name>PaperShow</name>
    <message>
        <source>Previous Page (Page Up)</source>
        <translation>Trang trước (Page Up)</translation>
    </message>
    <message>
        <source>Next Page (Page Down)</source>
        <translation>Trang sau (Page Down)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>It was not drawn: you stopped it.</source>
        <translation>Chưa vẽ xong: bạn đã dừng.</translation>
    </message>
    <message>
        <source>The printing was stopped.</source>
        <translation>Đã dừng in.</translation>
    </message>
    <message>
        <source>The pages are drawn …</source>
        <translation>Đang vẽ các trang…</translation>
    </message>
    <message>
        <source>This computer has no printer: save the paper as PDF and print it where there is one.</source>
        <translation>Máy này chưa có máy in: hãy lưu thành PDF rồi in ở máy khác.</translation>
    </message>
    <message>
        <source>The pages go to the printer …</source>
        <translation>Đang gửi các trang tới máy in…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi tới máy in.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>There is no correction slip “%1”.</source>
        <translation>Không có phiếu chỉnh lý “%1”.</translation>
    </message>
    <message>
        <source>The parcel is not there any more.</source>
        <translation>Thửa đất không còn nữa.</translation>
    </message>
    <message>
        <source>Parcel %1 is retired; a paper is made of the parcels that came of it.</source>
        <translation>Thửa %1 đã hủy; hãy in giấy tờ của các thửa hình thành từ thửa đó.</translation>
    </message>
    <message>
        <source>Parcel %1 has no shape on the map, so there is nothing to draw.</source>
        <translation>Thửa %1 chưa có hình trên bản đồ nên không có gì để vẽ.</translation>
    </message>
    <message>
        <source>The correction slip %1 changes no boundary, so there is no before and after to print.</source>
        <translation>Phiếu chỉnh lý %1 không làm đổi ranh thửa nào nên không có bản trước và sau để in.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Cộng</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Thửa đất</translation>
    </message>
    <message>
        <source>Before (m²)</source>
        <translation>Trước (m²)</translation>
    </message>
    <message>
        <source>After (m²)</source>
        <translation>Sau (m²)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Chênh lệch</translation>
    </message>
    <message>
        <source>Certificate (m²)</source>
        <translation>Trên GCN (m²)</translation>
    </message>
    <message>
        <source>Allowed (m²)</source>
        <translation>Cho phép (m²)</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Số phát hành</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>bỏ</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>X before (m)</source>
        <translation>X trước (m)</translation>
    </message>
    <message>
        <source>Y before (m)</source>
        <translation>Y trước (m)</translation>
    </message>
    <message>
        <source>X after (m)</source>
        <translation>X sau (m)</translation>
    </message>
    <message>
        <source>Y after (m)</source>
        <translation>Y sau (m)</translation>
    </message>
    <message>
        <source>Moved (m)</source>
        <translation>Dời (m)</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Các thửa</translation>
    </message>
    <message>
        <source>Before: dashed. After: solid. Ring: a corner that is new or was moved here; cross: where one was. %1</source>
        <translation>Trước chỉnh lý: nét đứt. Sau chỉnh lý: nét liền. Vòng tròn: đỉnh mới hoặc đỉnh dời đến; dấu chéo: vị trí cũ. %1</translation>
    </message>
    <message>
        <source>Corners that changed (X = north, Y = east)</source>
        <translation>Các đỉnh thay đổi (X = Bắc, Y = Đông)</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>Land Registration Office</source>
        <translation>Văn phòng đăng ký đất đai</translation>
    </message>
    <message>
        <source>This paper shows personal data in full: it is for those whom it concerns.</source>
        <translation>Giấy này ghi đầy đủ thông tin cá nhân, chỉ giao cho người có liên quan.</translation>
    </message>
    <message>
        <source>SOCIALIST REPUBLIC OF VIET NAM</source>
        <translation>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</translation>
    </message>
    <message>
        <source>Independence – Freedom – Happiness</source>
        <translation>Độc lập – Tự do – Hạnh phúc</translation>
    </message>
    <message>
        <source>Correction slip %1; no basis is named yet</source>
        <translation>Phiếu chỉnh lý %1; chưa ghi căn cứ</translation>
    </message>
    <message numerus="yes">
        <source>Basis: %1 (correction slip %2, %n scan(s))</source>
        <translation>
            <numerusform>Căn cứ: %1 (phiếu chỉnh lý %2, %n bản quét)</numerusform>
        </translation>
    </message>
    <message>
        <source>(signature and full name)</source>
        <translation>(ký, ghi rõ họ tên)</translation>
    </message>
    <message>
        <source>X (m)</source>
        <translation>X (m)</translation>
    </message>
    <message>
        <source>Y (m)</source>
        <translation>Y (m)</translation>
    </message>
    <message>
        <source>Edge S (m)</source>
        <translation>Cạnh S (m)</translation>
    </message>
    <message>
        <source>Land user</source>
        <translation>Người sử dụng đất</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Ký xác nhận</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>term: %1</source>
        <translation>thời hạn: %1</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>sinh %1</translation>
    </message>
    <message>
        <source>personal no./paper %1</source>
        <translation>số định danh/giấy tờ %1</translation>
    </message>
    <message>
        <source>address: %1</source>
        <translation>địa chỉ: %1</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>cấp ngày %1</translation>
    </message>
    <message>
        <source>no certificate in force names this parcel</source>
        <translation>chưa có GCN đang hiệu lực ghi thửa này</translation>
    </message>
    <message>
        <source>there is no area on a certificate to compare with</source>
        <translation>không có diện tích trên GCN để so sánh</translation>
    </message>
    <message>
        <source>%1 against the certificate, more than is allowed (%2)</source>
        <translation>%1 so với GCN, vượt sai số cho phép (%2)</translation>
    </message>
    <message>
        <source>%1 against the certificate, within what is allowed (%2)</source>
        <translation>%1 so với GCN, trong sai số cho phép (%2)</translation>
    </message>
    <message>
        <source>1. Parcel no.: %1    Map sheet no.: %2    %3</source>
        <translation>1. Thửa đất số: %1    Tờ bản đồ số: %2    %3</translation>
    </message>
    <message>
        <source>Address of the parcel: %1</source>
        <translation>Địa chỉ thửa đất: %1</translation>
    </message>
    <message>
        <source>Parcel code: %1</source>
        <translation>Mã định danh thửa đất: %1</translation>
    </message>
    <message>
        <source>Corners of the parcel (%1; X = north, Y = east)</source>
        <translation>Bảng kê tọa độ góc ranh (%1; X = Bắc, Y = Đông)</translation>
    </message>
    <message>
        <source>2. Area: %1 (from the shape); in the database: %2</source>
        <translation>2. Diện tích: %1 (tính từ hình thửa); trong CSDL: %2</translation>
    </message>
    <message>
        <source>3. Land-use purpose: %1</source>
        <translation>3. Mục đích sử dụng đất: %1</translation>
    </message>
    <message>
        <source>4. Land user: %1</source>
        <translation>4. Người sử dụng đất: %1</translation>
    </message>
    <message>
        <source>5. Against the papers on the land-use right: certificate %1; %2</source>
        <translation>5. Thay đổi so với giấy tờ về quyền sử dụng đất: GCN %1; %2</translation>
    </message>
    <message>
        <source>Registered on the parcel: %1</source>
        <translation>Thửa đất: %1</translation>
    </message>
    <message>
        <source>6. Plan of the parcel</source>
        <translation>6. Sơ đồ thửa đất</translation>
    </message>
    <message>
        <source>2. Land user: %1</source>
        <translation>2. Người sử dụng đất: %1</translation>
    </message>
    <message>
        <source>4. Papers on the land-use right: %1</source>
        <translation>4. Giấy tờ về quyền sử dụng đất: %1</translation>
    </message>
    <message>
        <source>5. What the survey found: area %1; in the database %2; %3</source>
        <translation>5. Kết quả đo đạc hiện trạng: diện tích %1; trong CSDL %2; %3</translation>
    </message>
    <message>
        <source>The boundary has changed: before %1 (dashed on the plan), after %2 (solid).</source>
        <translation>Ranh giới thay đổi: trước %1 (nét đứt trên sơ đồ), sau %2 (nét liền).</translation>
    </message>
    <message>
        <source>7. Land users of the neighbouring parcels</source>
        <translation>7. Người sử dụng các thửa đất liền kề</translation>
    </message>
    <message>
        <source>Surveyor</source>
        <translation>Người đo đạc</translation>
    </message>
    <message>
        <source>Extract of the Cadastral Map</source>
        <translation>Trích lục bản đồ địa chính</translation>
    </message>
    <message>
        <source>Slip Confirming the Survey of a Parcel as It Is</source>
        <translation>Phiếu xác nhận kết quả đo đạc hiện trạng thửa đất</translation>
    </message>
    <message>
        <source>Boundaries Before and After</source>
        <translation>Ranh giới thửa đất trước và sau chỉnh lý</translation>
    </message>
    <message>
        <source>Say which correction slip to print.</source>
        <translation>Hãy chọn phiếu chỉnh lý cần in.</translation>
    </message>
    <message>
        <source>Choose the parcel to print first.</source>
        <translation>Hãy chọn thửa đất cần in trước.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Không ghi được %1: %2.</translation>
    </message>
    <message>
        <source>The page could not be drawn: the printer or the file refuses it.</source>
        <translation>Không in được trang: máy in hoặc tệp từ chối.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north on a plan</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Scale 1:%1</source>
        <translation>Tỷ lệ 1:%1</translation>
    </message>
    <message>
        <source>day %1 month %2 year %3</source>
        <translation>ngày %1 tháng %2 năm %3</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Old parcels</source>
        <translation>Thửa cũ</translation>
    </message>
    <message>
        <source>Old area (m²)</source>
        <translation>Diện tích cũ (m²)</translation>
    </message>
    <message>
        <source>New parcels</source>
        <translation>Thửa mới</translation>
    </message>
    <message>
        <source>New area (m²)</source>
        <translation>Diện tích mới (m²)</translation>
    </message>
    <message>
        <source>Difference (m²)</source>
        <translation>Chênh lệch (m²)</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>chờ thống nhất</translation>
    </message>
    <message>
        <source>The list could not be made: there is no room for it.</source>
        <translation>Không lập được danh sách: hết chỗ trống.</translation>
    </message>
    <message>
        <source>New map sheet no. %1, %2</source>
        <translation>Tờ bản đồ mới số %1, %2</translation>
    </message>
    <message>
        <source>Document: %1</source>
        <translation>Văn bản: %1</translation>
    </message>
    <message>
        <source>Old parcels retired: %1, %2. New parcels: %3, %4 of fields and %5 of roads, ditches and public land.</source>
        <translation>Thửa cũ hủy: %1, %2. Thửa mới: %3, trong đó %4 ruộng và %5 đường, mương, đất công.</translation>
    </message>
    <message>
        <source>Households that agreed: %1; not agreed: %2.</source>
        <translation>Số hộ đã thống nhất: %1; chờ thống nhất: %2.</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>Land user: %1</source>
        <translation>Người sử dụng đất: %1</translation>
    </message>
    <message>
        <source>Difference: %1 m²</source>
        <translation>Chênh lệch: %1 m²</translation>
    </message>
    <message>
        <source>No certificate of the old parcels is known.</source>
        <translation>Chưa có thông tin GCN của các thửa cũ.</translation>
    </message>
    <message>
        <source>Certificates that await recall: %1</source>
        <translation>GCN chờ thu hồi: %1</translation>
    </message>
    <message>
        <source>Certificates that stay as they are: %1</source>
        <translation>GCN giữ nguyên: %1</translation>
    </message>
    <message>
        <source>List of the Land Consolidation for Public Display</source>
        <translation>Danh sách công khai phương án dồn điền đổi thửa</translation>
    </message>
    <message>
        <source>Old and New Parcels of Each Household</source>
        <translation>Thửa cũ và thửa mới của từng hộ</translation>
    </message>
    <message>
        <source>This list shows names in full: it is for public display.</source>
        <translation>Danh sách này ghi đầy đủ họ tên, dùng để niêm yết công khai.</translation>
    </message>
    <message>
        <source>New parcels that nobody gets yet: %1</source>
        <translation>Thửa mới chưa giao cho ai: %1</translation>
    </message>
    <message>
        <source>Commune People&apos;s Committee</source>
        <translation>UBND xã</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Đã lưu thành %1.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ParcelEdits</name>
    <message>
        <source>Remove Certificate from Parcel %1</source>
        <translation>Bỏ GCN khỏi thửa %1</translation>
    </message>
    <message>
        <source>Change %1 – Parcel %2</source>
        <translation>Sửa %1 – thửa %2</translation>
    </message>
    <message>
        <source>Add %1 – Parcel %2</source>
        <translation>Thêm %1 – thửa %2</translation>
    </message>
    <message>
        <source>Remove %1 – Parcel %2</source>
        <translation>Bỏ %1 – thửa %2</translation>
    </message>
    <message>
        <source>Mark %1 on the Scan – Parcel %2</source>
        <translation>Đánh dấu %1 trên bản quét – thửa %2</translation>
    </message>
</context>
<context>
    <name>ParcelForm</name>
    <message>
        <source>All Fields</source>
        <translation>Mọi trường</translation>
    </message>
    <message>
        <source>Shows the empty fields that are seldom needed too</source>
        <translation>Hiện cả những trường trống ít dùng</translation>
    </message>
    <message>
        <source>Parcel %1</source>
        <translation>Thửa %1</translation>
    </message>
    <message>
        <source>Choose a parcel in the list or on the map.</source>
        <translation>Hãy chọn một thửa trong danh sách hoặc trên bản đồ.</translation>
    </message>
    <message>
        <source>Nothing was entered into this field before.</source>
        <translation>Trường này trước đó chưa nhập gì.</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>đã ghim</translation>
    </message>
    <message>
        <source>Add Member</source>
        <translation>Thêm thành viên</translation>
    </message>
    <message>
        <source>Add Land User</source>
        <translation>Thêm chủ sử dụng</translation>
    </message>
    <message>
        <source>Name, or number of a paper</source>
        <translation>Tên, hoặc số giấy tờ</translation>
    </message>
    <message>
        <source>New land user “%1”</source>
        <translation>Chủ mới “%1”</translation>
    </message>
    <message>
        <source>Add Certificate</source>
        <translation>Thêm GCN</translation>
    </message>
    <message>
        <source>Serial, such as BX 123456</source>
        <translation>Số phát hành, như BX 123456</translation>
    </message>
    <message>
        <source>New certificate “%1”</source>
        <translation>GCN mới “%1”</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Nguồn gốc hình thành</translation>
    </message>
    <message>
        <source>What this parcel was made of, and what became of it</source>
        <translation>Thửa mẹ của thửa này và các thửa con hình thành từ nó</translation>
    </message>
</context>
<context>
    <name>ParcelList</name>
    <message>
        <source>Show Names</source>
        <translation>Hiện tên</translation>
    </message>
    <message>
        <source>Find: sheet/parcel, name, serial, paper no.</source>
        <translation>Tìm: tờ/thửa, tên chủ, số phát hành, CCCD</translation>
    </message>
    <message>
        <source>Map Sheet</source>
        <translation>Tờ bản đồ</translation>
    </message>
    <message>
        <source>State of the Work</source>
        <translation>Trạng thái công việc</translation>
    </message>
    <message>
        <source>Land Type</source>
        <translation>Loại đất</translation>
    </message>
    <message>
        <source>All Work</source>
        <translation>Mọi việc</translation>
    </message>
    <message>
        <source>To Do</source>
        <translation>Chưa làm</translation>
    </message>
    <message>
        <source>Names in the list are shortened; this shows them whole.</source>
        <translation>Tên trong danh sách được rút gọn; mục này hiện đầy đủ.</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Các thửa</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Tờ %1</translation>
    </message>
    <message>
        <source>Sheet %1 (%2)</source>
        <translation>Tờ %1 (%2)</translation>
    </message>
    <message>
        <source>without land type</source>
        <translation>chưa có loại đất</translation>
    </message>
    <message>
        <source>All Sheets</source>
        <translation>Mọi tờ</translation>
    </message>
    <message>
        <source>All Land</source>
        <translation>Mọi đất</translation>
    </message>
    <message numerus="yes">
        <source>Nothing left in this filter. %n parcels wait.</source>
        <translation>
            <numerusform>Hết việc trong bộ lọc này. Còn %n thửa đang để chờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Không tìm thấy gì cho “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n thửa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done today</source>
        <translation>
            <numerusform>hôm nay xong %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n đang chờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at again</source>
        <translation>
            <numerusform>%n cần xem lại</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParcelListModel</name>
    <message>
        <source>no shape</source>
        <translation>chưa có hình</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>chưa có GCN</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
</context>
<context>
    <name>ParcelRules</name>
    <message>
        <source>The parcel has no sheet.</source>
        <translation>Thửa chưa có số tờ.</translation>
    </message>
    <message>
        <source>The parcel has no number.</source>
        <translation>Thửa chưa có số thửa.</translation>
    </message>
    <message>
        <source>The parcel is in the database but not on the map.</source>
        <translation>Thửa có trong sổ, chưa có hình trên bản đồ.</translation>
    </message>
    <message>
        <source>The parcel has no parcel code.</source>
        <translation>Thửa chưa có mã định danh.</translation>
    </message>
    <message>
        <source>“%1” is no parcel code.</source>
        <translation>“%1” không phải mã định danh thửa đất.</translation>
    </message>
    <message>
        <source>The parcel code “%1” stands for a place %2 m outside the parcel.</source>
        <translation>Mã định danh “%1” chỉ một điểm ngoài thửa %2 m.</translation>
    </message>
    <message>
        <source>The parcel has no land user.</source>
        <translation>Thửa chưa có chủ sử dụng.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Thiếu: %1.</translation>
    </message>
    <message>
        <source>The shares make up %1 of %2.</source>
        <translation>Tổng phần quyền là %1/%2, chưa đúng 1.</translation>
    </message>
</context>
<context>
    <name>ParkDialog</name>
    <message>
        <source>Let the Parcel Wait</source>
        <translation>Để thửa chờ</translation>
    </message>
    <message>
        <source>the owner is away, papers are missing …</source>
        <translation>chủ đi vắng, thiếu giấy tờ …</translation>
    </message>
    <message>
        <source>a day, such as 02122026</source>
        <translation>một ngày, như 02122026</translation>
    </message>
    <message>
        <source>Let Wait</source>
        <translation>Để chờ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy bỏ</translation>
    </message>
    <message>
        <source>F4: %1, as the last time</source>
        <translation>F4: %1, như lần trước</translation>
    </message>
</context>
<context>
    <name>PartyRules</name>
    <message>
        <source>%1 has lost the zero in front.</source>
        <translation>%1 mất số 0 đầu.</translation>
    </message>
    <message>
        <source>Zero in front lost</source>
        <translation>Mất số 0 đầu</translation>
    </message>
    <message>
        <source>%1 has not 12 digits.</source>
        <translation>%1 không đủ 12 chữ số.</translation>
    </message>
    <message>
        <source>%1 begins with the code of no province or country.</source>
        <translation>Ba số đầu của %1 không phải mã tỉnh hay mã nước nào.</translation>
    </message>
    <message>
        <source>%1 is of a person of the other sex.</source>
        <translation>%1 là số của người khác giới tính.</translation>
    </message>
    <message>
        <source>%1 is of a person born in another year.</source>
        <translation>%1 là số của người sinh năm khác.</translation>
    </message>
    <message>
        <source>There is only a CMND of 9 digits.</source>
        <translation>Chỉ có CMND 9 số.</translation>
    </message>
    <message>
        <source>The name is written with letters and marks apart.</source>
        <translation>Tên viết chữ và dấu tách rời.</translation>
    </message>
    <message>
        <source>Letters and marks apart</source>
        <translation>Chữ và dấu tách rời</translation>
    </message>
    <message>
        <source>The name is in letters of an old font.</source>
        <translation>Tên còn mã chữ cũ (TCVN3, VNI).</translation>
    </message>
    <message>
        <source>Letters of an old font</source>
        <translation>Mã chữ cũ (TCVN3, VNI)</translation>
    </message>
    <message>
        <source>“%1” does not belong in a name.</source>
        <translation>“%1” không dùng trong tên.</translation>
    </message>
    <message>
        <source>Not yet sent to the population database.</source>
        <translation>Chưa gửi đối khớp.</translation>
    </message>
    <message>
        <source>Sent to the population database, no answer yet.</source>
        <translation>Đã gửi đối khớp, chờ kết quả.</translation>
    </message>
    <message>
        <source>Not matched in the population database.</source>
        <translation>Không khớp với CSDL quốc gia về dân cư.</translation>
    </message>
    <message>
        <source>The population database could not tell.</source>
        <translation>Đối khớp không xác định được.</translation>
    </message>
    <message>
        <source>The organisation has neither a tax code nor a decision.</source>
        <translation>Tổ chức chưa có mã số thuế hoặc quyết định thành lập.</translation>
    </message>
    <message>
        <source>A tax code has 10 digits, or 10 and 3.</source>
        <translation>Mã số thuế có 10 chữ số, hoặc 10 và 3.</translation>
    </message>
    <message>
        <source>The check digit of the tax code %1 is wrong.</source>
        <translation>Mã số thuế %1 sai chữ số kiểm tra.</translation>
    </message>
    <message>
        <source>The household has no head.</source>
        <translation>Hộ gia đình chưa rõ chủ hộ.</translation>
    </message>
    <message>
        <source>Husband and wife of the couple are not both known.</source>
        <translation>Chưa đủ tên cả vợ và chồng.</translation>
    </message>
    <message>
        <source>The co-users are not known.</source>
        <translation>Chưa rõ những người đồng sử dụng.</translation>
    </message>
</context>
<context>
    <name>PdfFacts</name>
    <message>
        <source>%1 is protected by a password; ask for a copy that can be read.</source>
        <translation>%1 có mật khẩu; hãy xin bản đọc được.</translation>
    </message>
    <message>
        <source>%1 is a damaged PDF; get it again or scan the paper again.</source>
        <translation>%1 là PDF bị hỏng; hãy lấy lại hoặc quét lại.</translation>
    </message>
    <message>
        <source>%1 is a PDF without pages; scan the paper again.</source>
        <translation>%1 là PDF không có trang; hãy quét lại.</translation>
    </message>
    <message>
        <source>%1 has %2 pages, more than one scan may have (%3); divide it.</source>
        <translation>%1 có %2 trang, nhiều hơn mức một bản quét được có (%3); hãy chia nhỏ.</translation>
    </message>
    <message>
        <source>%1 is no PDF, JPEG or PNG; scans are one of these.</source>
        <translation>%1 không phải là PDF, JPEG hay PNG; bản quét phải là một trong các loại này.</translation>
    </message>
</context>
<context>
    <name>PickTool</name>
    <message>
        <source>Click a boundary of the parcel.</source>
        <translation>Hãy bấm vào một cạnh của thửa.</translation>
    </message>
    <message>
        <source>Click in the parcel.</source>
        <translation>Hãy bấm vào trong thửa.</translation>
    </message>
    <message>
        <source>“%1” is no number above zero: write it like 12,5.</source>
        <translation>“%1” không phải là số lớn hơn không: hãy viết như 12,5.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>The picture %1 is damaged; take it or scan the paper again.</source>
        <translation>Ảnh %1 bị hỏng; hãy chụp hoặc quét lại.</translation>
    </message>
    <message>
        <source>The picture %1 has %2 × %3 pixels, more than a scan needs; scan the paper at 300 dpi.</source>
        <translation>Ảnh %1 có %2 × %3 điểm ảnh, nhiều hơn mức bản quét cần; hãy quét ở 300 dpi.</translation>
    </message>
    <message>
        <source>The picture %1 is a JPEG of a kind that a scan cannot keep; save it as an ordinary colour JPEG.</source>
        <translation>Ảnh %1 là loại JPEG mà bản quét không giữ được; hãy lưu thành JPEG màu thông thường.</translation>
    </message>
    <message>
        <source>The picture %1 is a PNG of a kind that a scan cannot keep; save it as JPEG.</source>
        <translation>Ảnh %1 là loại PNG mà bản quét không giữ được; hãy lưu thành JPEG.</translation>
    </message>
</context>
<context>
    <name>PrintCommand</name>
    <message>
        <source>the working file</source>
        <translation>tệp làm việc</translation>
    </message>
    <message>
        <source>--out names the PDF to write, a .pdf.</source>
        <translation>--out ghi tên tệp PDF cần tạo, đuôi .pdf.</translation>
    </message>
    <message>
        <source>--dossier names the correction slip whose before and after is printed.</source>
        <translation>--dossier ghi phiếu chỉnh lý cần in bản trước và sau.</translation>
    </message>
    <message>
        <source>--parcel names the parcel, as 9/52.</source>
        <translation>--parcel ghi thửa đất, ví dụ 9/52.</translation>
    </message>
    <message>
        <source>%1: %2. It shows personal data in full.</source>
        <translation>%1: %2. Giấy này ghi đầy đủ thông tin cá nhân.</translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2).</source>
        <translation>Không đọc được “%1” (%2).</translation>
    </message>
    <message>
        <source>“%1” has no line that replaces a block.</source>
        <translation>“%1” không có dòng nào thay khu đất.</translation>
    </message>
    <message>
        <source>--out names the list to write, a .pdf or a .xlsx.</source>
        <translation>--out ghi tên danh sách cần tạo, đuôi .pdf hoặc .xlsx.</translation>
    </message>
    <message>
        <source>--edits names the file with the line that replaces the block.</source>
        <translation>--edits ghi tên tệp có dòng thay khu đất.</translation>
    </message>
    <message>
        <source>--paper is extract, survey, before-after, public-list or households, not “%1”.</source>
        <translation>--paper là extract, survey, before-after, public-list hoặc households, không phải “%1”.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Loại giấy</translation>
    </message>
    <message>
        <source>Correction slip</source>
        <translation>Phiếu chỉnh lý</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The paper shows personal data in full: names, numbers and addresses.</source>
        <translation>Giấy in ra ghi đầy đủ thông tin cá nhân: họ tên, số giấy tờ, địa chỉ.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(không)</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile %1 breaks at line %2: %3.</source>
        <translation>Bộ quy tắc %1 hỏng ở dòng %2: %3.</translation>
    </message>
    <message>
        <source>The profile %1 is no object in braces.</source>
        <translation>Bộ quy tắc %1 không nằm trong ngoặc nhọn { }.</translation>
    </message>
    <message>
        <source>The profile %1 has no name.</source>
        <translation>Bộ quy tắc %1 không có tên.</translation>
    </message>
    <message>
        <source>the tables of area tolerances are %1, not “%2”.</source>
        <translation>bảng sai số diện tích là %1, không phải “%2”.</translation>
    </message>
    <message>
        <source>The profile %1, line %2: %3</source>
        <translation>Bộ quy tắc %1, dòng %2: %3</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>không biết “%1” ở đây.</translation>
    </message>
    <message>
        <source>“%1” must be an object in braces.</source>
        <translation>“%1” phải nằm trong ngoặc nhọn { }.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>“%1” phải là chữ trong ngoặc kép.</translation>
    </message>
    <message>
        <source>“%1” must be a number.</source>
        <translation>“%1” phải là số.</translation>
    </message>
    <message>
        <source>“%1” must not be below zero.</source>
        <translation>“%1” không được nhỏ hơn 0.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>“%1” phải là số nguyên.</translation>
    </message>
    <message>
        <source>a profile is based on %1, not on “%2”.</source>
        <translation>bộ quy tắc chỉ dựa trên %1, không dựa trên “%2”.</translation>
    </message>
    <message>
        <source>“%1” is off, note, warning or error.</source>
        <translation>“%1” là off, note, warning hoặc error.</translation>
    </message>
    <message>
        <source>there is no rule “%1”.</source>
        <translation>không có quy tắc “%1”.</translation>
    </message>
    <message>
        <source>the rule %1 is missing.</source>
        <translation>thiếu quy tắc %1.</translation>
    </message>
    <message>
        <source>a rule forces group 2, 3 or 0 for none.</source>
        <translation>quy tắc xếp vào nhóm 2, 3, hoặc 0 nếu không xếp.</translation>
    </message>
    <message>
        <source>only parcel, land_use, certificate and party have mandatory fields, not “%1”.</source>
        <translation>chỉ parcel, land_use, certificate và party có mục bắt buộc, không phải “%1”.</translation>
    </message>
    <message>
        <source>“%1” must be a list in brackets.</source>
        <translation>“%1” phải là danh sách trong ngoặc vuông [ ].</translation>
    </message>
    <message>
        <source>“%1” has no field “%2”.</source>
        <translation>“%1” không có mục “%2”.</translation>
    </message>
    <message>
        <source>There is no profile “%1”: name %2, or a file.</source>
        <translation>Không có bộ quy tắc “%1”: hãy ghi %2, hoặc tên tệp.</translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: %2.</source>
        <translation>Không đọc được bộ quy tắc %1: %2.</translation>
    </message>
    <message>
        <source>The profile %1 is too large to be one.</source>
        <translation>Tệp %1 quá lớn để là bộ quy tắc.</translation>
    </message>
    <message>
        <source>the kinds of restriction are %1.</source>
        <translation>các loại hạn chế là %1.</translation>
    </message>
    <message>
        <source>“%1” must not be above %2.</source>
        <translation>“%1” không được lớn hơn %2.</translation>
    </message>
    <message>
        <source>“%1” names the field “%2” twice.</source>
        <translation>“%1” nêu mục “%2” hai lần.</translation>
    </message>
    <message>
        <source>The profile %1 says “%2” twice, at line %3 the second time: leave one.</source>
        <translation>Hồ sơ quy tắc %1 ghi “%2” hai lần, lần thứ hai ở dòng %3: hãy chỉ để một.</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>Parcel</source>
        <translation>Thửa</translation>
    </message>
    <message>
        <source>Before (m²)</source>
        <translation>Trước (m²)</translation>
    </message>
    <message>
        <source>After (m²)</source>
        <translation>Sau (m²)</translation>
    </message>
    <message>
        <source>Differs (Allowed)</source>
        <translation>Lệch (cho phép)</translation>
    </message>
    <message>
        <source>Keep (Enter)</source>
        <translation>Giữ (Enter)</translation>
    </message>
    <message>
        <source>Forget (Esc)</source>
        <translation>Bỏ (Esc)</translation>
    </message>
    <message>
        <source>Basis…</source>
        <translation>Căn cứ…</translation>
    </message>
    <message>
        <source>The survey slip, minutes or extract that this correction slip goes by</source>
        <translation>Phiếu đo đạc, biên bản hoặc trích lục làm căn cứ của phiếu chỉnh lý</translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation>chưa giữ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>%1 · %2 m²</source>
        <translation>%1 · %2 m²</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>hủy</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Certified parcel %1. A basis (survey slip, boundary minutes) is needed before it can be submitted.</source>
        <translation>Thửa đã được cấp GCN – %1. Cần có căn cứ (phiếu đo đạc, biên bản ranh giới) trước khi trình duyệt.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n thửa nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Parcel %1 will differ from its certificate by more than is allowed. Do not move the boundary to fit the paper: keep what was measured and record the difference.</source>
        <translation>Thửa %1 sẽ lệch với GCN quá sai số cho phép. Không sửa ranh chỉ để khớp diện tích trên giấy: giữ kết quả đo và ghi nhận chênh lệch.</translation>
    </message>
    <message>
        <source>No new overlap or gap.</source>
        <translation>Không có chồng lấn hay khe hở mới.</translation>
    </message>
    <message>
        <source>Choose Land User</source>
        <translation>Chọn chủ sử dụng</translation>
    </message>
    <message>
        <source>Name, or number of a paper</source>
        <translation>Tên, hoặc số giấy tờ</translation>
    </message>
    <message>
        <source>New land user “%1”</source>
        <translation>Chủ sử dụng mới “%1”</translation>
    </message>
    <message>
        <source>Record the new areas in the register too</source>
        <translation>Ghi cả diện tích mới vào CSDL</translation>
    </message>
    <message>
        <source>%1: %2 → %3 m²</source>
        <translation>%1: %2 → %3 m²</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>GCN</translation>
    </message>
    <message>
        <source>No new overlap.</source>
        <translation>Không có chồng lấn mới.</translation>
    </message>
    <message>
        <source>%1 (certificate %2)</source>
        <translation>%1 (GCN %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbour(s) only get a corner where the new boundary meets theirs; area and certificate stay: %1.</source>
        <translation>
            <numerusform>%n thửa liền kề chỉ thêm đỉnh ở chỗ ranh mới chạm ranh; diện tích và GCN không đổi: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Province</name>
    <message>
        <source>The change set is of commune %1, which this province does not have; send it to the right one.</source>
        <translation>Gói chỉnh lý thuộc xã %1 mà tỉnh này không có; hãy gửi đúng nơi.</translation>
    </message>
    <message>
        <source>A change set must be packed before it can be applied.</source>
        <translation>Gói chỉnh lý phải được đóng gói trước khi tiếp nhận.</translation>
    </message>
    <message>
        <source>The change set is in %1 and the province in %2; it was not made from a checkout of this province.</source>
        <translation>Gói chỉnh lý ở %1 còn tỉnh ở %2; gói không làm từ dữ liệu lấy của tỉnh này.</translation>
    </message>
    <message>
        <source>The change set names a dossier twice; export it again.</source>
        <translation>Gói chỉnh lý nêu một phiếu hai lần; hãy xuất lại.</translation>
    </message>
    <message>
        <source>The change set has a change that belongs to no dossier in it; export it again.</source>
        <translation>Gói chỉnh lý có thay đổi không thuộc phiếu nào trong gói; hãy xuất lại.</translation>
    </message>
    <message>
        <source>It comes after what was returned: %1.</source>
        <translation>Nó đi sau phiếu đã bị trả lại: %1.</translation>
    </message>
    <message>
        <source>The province has no commune %1; give the five digits of one that was loaded.</source>
        <translation>Tỉnh không có xã %1; hãy cho mã năm chữ số của một xã đã nạp.</translation>
    </message>
    <message>
        <source>“%1” is there already, or scans of that name are; give a new name.</source>
        <translation>Đã có “%1”, hoặc thư mục bản quét cùng tên; hãy đặt tên mới.</translation>
    </message>
    <message>
        <source>“%1” cannot be made (%2); choose a folder that can be written to.</source>
        <translation>Không tạo được “%1” (%2); hãy chọn thư mục ghi được.</translation>
    </message>
    <message>
        <source>The scans cannot be put beside “%1”; check the folder.</source>
        <translation>Không đặt được bản quét cạnh “%1”; hãy kiểm tra thư mục.</translation>
    </message>
    <message>
        <source>“%1” cannot be made; check the folder.</source>
        <translation>Không tạo được “%1”; hãy kiểm tra thư mục.</translation>
    </message>
    <message>
        <source>Checkout of commune %1</source>
        <translation>Lấy dữ liệu xã %1</translation>
    </message>
    <message>
        <source>The province&apos;s database does not answer (%1); check the connection string and whether the server runs.</source>
        <translation>CSDL của tỉnh không trả lời (%1); hãy kiểm tra chuỗi kết nối và máy chủ có chạy không.</translation>
    </message>
    <message>
        <source>The province&apos;s database does not let this user do that (%1); ask its administrator for the right.</source>
        <translation>CSDL của tỉnh không cho người dùng này làm việc đó (%1); hãy xin quyền ở quản trị viên.</translation>
    </message>
    <message>
        <source>The province&apos;s server has no room left (%1); nothing was kept, try again when there is.</source>
        <translation>Máy chủ của tỉnh hết chỗ (%1); chưa giữ gì, hãy thử lại khi có chỗ.</translation>
    </message>
    <message>
        <source>Somebody else is at work on the province&apos;s database (%1); try again later.</source>
        <translation>Có người khác đang làm trên CSDL của tỉnh (%1); hãy thử lại sau.</translation>
    </message>
    <message>
        <source>The province&apos;s database can only be read (%1); use its main server.</source>
        <translation>CSDL của tỉnh chỉ đọc được (%1); hãy dùng máy chủ chính.</translation>
    </message>
    <message>
        <source>The province has one of these rows already (%1); nothing was kept.</source>
        <translation>Tỉnh đã có một trong các dòng này (%1); chưa giữ gì.</translation>
    </message>
    <message>
        <source>The province&apos;s database refused: %1 (%2).</source>
        <translation>CSDL của tỉnh từ chối: %1 (%2).</translation>
    </message>
    <message>
        <source>It changes one row twice; export it again.</source>
        <translation>Gói thay đổi một dòng hai lần; hãy xuất lại.</translation>
    </message>
    <message>
        <source>The scan %1 is neither in the change set nor at the province; export again with it.</source>
        <translation>Bản quét %1 không có trong gói chỉnh lý cũng không có ở tỉnh; hãy xuất lại kèm nó.</translation>
    </message>
    <message>
        <source>The province has other values than those the changes were made on.</source>
        <translation>Tỉnh có giá trị khác với giá trị làm căn cứ cho các thay đổi.</translation>
    </message>
    <message>
        <source>Somebody else has retired, removed or needs what these changes are about.</source>
        <translation>Người khác đã hủy, đã xóa hoặc đang cần những gì các thay đổi này nói tới.</translation>
    </message>
    <message>
        <source>The shape of a row of “%1” (%2) has too few corners for the province; correct it first, the check finds it.</source>
        <translation>Hình của một dòng “%1” (%2) có quá ít đỉnh đối với tỉnh; hãy sửa trước, kiểm tra sẽ chỉ ra.</translation>
    </message>
    <message>
        <source>Parcel %1 would lie over parcel %2 by %3 m².</source>
        <translation>Thửa %1 sẽ chồng lấn thửa %2 %3 m².</translation>
    </message>
    <message>
        <source>A gap would open between parcels %1 and %2.</source>
        <translation>Sẽ hở một khe giữa thửa %1 và %2.</translation>
    </message>
    <message>
        <source>A gap would open beside parcel %1.</source>
        <translation>Sẽ hở một khe cạnh thửa %1.</translation>
    </message>
    <message>
        <source>The boundary of parcel %1 would cross itself.</source>
        <translation>Ranh thửa %1 sẽ tự cắt.</translation>
    </message>
    <message>
        <source>The province&apos;s server is PostgreSQL %1; it must be 13 or newer.</source>
        <translation>Máy chủ của tỉnh là PostgreSQL %1; cần từ bản 13.</translation>
    </message>
    <message>
        <source>The province&apos;s database keeps text as %1; make one in UTF8.</source>
        <translation>CSDL của tỉnh lưu chữ theo %1; hãy tạo CSDL dùng UTF8.</translation>
    </message>
    <message>
        <source>The province&apos;s database has no PostGIS; let its administrator run CREATE EXTENSION postgis in it.</source>
        <translation>CSDL của tỉnh chưa có PostGIS; nhờ quản trị viên chạy CREATE EXTENSION postgis.</translation>
    </message>
    <message>
        <source>The province&apos;s PostGIS is %1; it must be 3.1 or newer.</source>
        <translation>PostGIS của tỉnh là %1; cần từ bản 3.1.</translation>
    </message>
    <message>
        <source>The province&apos;s server has no PostGIS; install it there first.</source>
        <translation>Máy chủ của tỉnh chưa cài PostGIS; hãy cài trước.</translation>
    </message>
    <message>
        <source>%1 cannot be the CRS of a province; it must be a projected one in metres with an EPSG code.</source>
        <translation>%1 không thể là hệ tọa độ của tỉnh; phải là hệ phẳng tính bằng mét có mã EPSG.</translation>
    </message>
    <message>
        <source>There is a province in this database already; nothing was changed.</source>
        <translation>CSDL này đã có dữ liệu tỉnh; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The scan “%1” cannot be written (%2); make room and check out again.</source>
        <translation>Không ghi được bản quét “%1” (%2); hãy dọn chỗ rồi lấy dữ liệu lại.</translation>
    </message>
    <message>
        <source>The scan %1 is damaged: its content is no longer what was stored.</source>
        <translation>Bản quét %1 bị hỏng: nội dung không còn như khi lưu.</translation>
    </message>
    <message>
        <source>This is no connection string of PostgreSQL; it is written like “host=server dbname=land user=name” or “postgresql://name@server/land”.</source>
        <translation>Đây không phải là chuỗi kết nối PostgreSQL; viết như “host=server dbname=land user=name” hoặc “postgresql://name@server/land”.</translation>
    </message>
    <message>
        <source>The connection to the province broke (%1); what was not finished was not kept, do it again when the server is back.</source>
        <translation>Kết nối với tỉnh bị đứt (%1); việc chưa xong thì chưa được giữ, hãy làm lại khi máy chủ trở lại.</translation>
    </message>
    <message>
        <source>The connection to the province broke while it was keeping the work; it is not known whether it did. Do the same again: what is there already is not done twice.</source>
        <translation>Kết nối với tỉnh bị đứt đúng lúc đang giữ việc; chưa biết đã giữ hay chưa. Hãy làm lại như cũ: việc đã có sẽ không bị làm hai lần.</translation>
    </message>
    <message>
        <source>The database holds no province; name the right one, or make one with “diaba province init”.</source>
        <translation>CSDL này không có dữ liệu tỉnh; hãy nêu đúng CSDL, hoặc tạo bằng “diaba province init”.</translation>
    </message>
    <message>
        <source>The province&apos;s tables are of another version than this program; use the program that belongs to them.</source>
        <translation>Các bảng của tỉnh thuộc phiên bản khác với chương trình này; hãy dùng chương trình đi cùng chúng.</translation>
    </message>
    <message>
        <source>The province has no rows yet; load a working file first.</source>
        <translation>Tỉnh chưa có dữ liệu; hãy nạp một tệp làm việc trước.</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 dossiers; apply the same change set again to go on.</source>
        <translation>Đã dừng sau %1/%2 phiếu; hãy tiếp nhận lại chính gói chỉnh lý này để làm tiếp.</translation>
    </message>
    <message>
        <source>“%1” does not say which commune it is of; the province must know.</source>
        <translation>“%1” không cho biết thuộc xã nào; tỉnh cần biết.</translation>
    </message>
    <message>
        <source>“%1” is in %2 and the province in %3; bring the file into the province&apos;s CRS first.</source>
        <translation>“%1” ở %2 còn tỉnh ở %3; hãy đưa tệp về hệ tọa độ của tỉnh trước.</translation>
    </message>
    <message>
        <source>The province has the rows of commune %1 already; changes go there as a change set.</source>
        <translation>Tỉnh đã có dữ liệu xã %1; thay đổi thì gửi bằng gói chỉnh lý.</translation>
    </message>
    <message>
        <source>A shape that the province holds cannot be read (row %1); have it corrected there first.</source>
        <translation>Không đọc được một hình mà tỉnh giữ (dòng %1); hãy cho sửa ở đó trước.</translation>
    </message>
    <message>
        <source>The change set is of commune %1 and its working file was checked out for commune %2; export it again from the right file.</source>
        <translation>Gói chỉnh lý của xã %1, nhưng tệp làm việc của nó lấy về cho xã %2; hãy xuất lại từ đúng tệp.</translation>
    </message>
    <message>
        <source>%1 %2 belongs to another commune than %3; only that commune changes it.</source>
        <translation>%1 %2 thuộc xã khác, không phải xã %3; chỉ xã đó được sửa.</translation>
    </message>
</context>
<context>
    <name>ProvinceCommand</name>
    <message>
        <source>The province&apos;s database</source>
        <translation>CSDL của tỉnh</translation>
    </message>
    <message>
        <source>--%1 is missing; “diaba help province” shows how it is written.</source>
        <translation>Thiếu --%1; “diaba help province” cho biết cách viết.</translation>
    </message>
    <message>
        <source>Rows: %1; scans: %2.</source>
        <translation>Số dòng: %1; bản quét: %2.</translation>
    </message>
    <message>
        <source>Scans that have a row but no PDF: %1.</source>
        <translation>Bản quét có dòng nhưng không có PDF: %1.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>đã nhận</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>waiting for another</source>
        <translation>chờ phiếu khác</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>xung đột</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>The province&apos;s tables were made.</source>
        <translation>Đã tạo các bảng của tỉnh.</translation>
    </message>
    <message>
        <source>The working file</source>
        <translation>Tệp làm việc</translation>
    </message>
    <message>
        <source>The change set</source>
        <translation>Gói chỉnh lý</translation>
    </message>
    <message>
        <source>The receipt “%1” cannot be written (%2); nothing was applied.</source>
        <translation>Không ghi được phản hồi “%1” (%2); chưa tiếp nhận gì.</translation>
    </message>
    <message>
        <source>The change set was applied, but the receipt “%1” could not be written (%2); apply it again to get the same receipt.</source>
        <translation>Đã tiếp nhận gói chỉnh lý, nhưng không ghi được phản hồi “%1” (%2); hãy tiếp nhận lại để nhận đúng phản hồi đó.</translation>
    </message>
    <message>
        <source>“%1” is already there and is not the receipt for this change set; give another name.</source>
        <translation>“%1” đã có rồi và không phải phản hồi cho gói chỉnh lý này; hãy đặt tên khác.</translation>
    </message>
</context>
<context>
    <name>PurposeRules</name>
    <message>
        <source>“%1” is not in the list of purposes.</source>
        <translation>“%1” không có trong danh mục loại đất.</translation>
    </message>
    <message>
        <source>%1 is superseded by %2.</source>
        <translation>Mã %1 đã thay bằng %2.</translation>
    </message>
    <message>
        <source>%1 is superseded: choose the code in force.</source>
        <translation>Mã %1 đã bỏ: hãy chọn mã đang dùng.</translation>
    </message>
    <message>
        <source>%1 is superseded: choose one of %2.</source>
        <translation>Mã %1 đã bỏ: hãy chọn một trong %2.</translation>
    </message>
    <message>
        <source>%1 is a group of purposes: choose the one it is.</source>
        <translation>%1 là nhóm đất: hãy chọn loại đất cụ thể.</translation>
    </message>
    <message>
        <source>%1 is a code of land-use plans, not of parcels.</source>
        <translation>%1 là mã của quy hoạch, không phải của thửa đất.</translation>
    </message>
    <message>
        <source>ODT in a rural commune: town land of before the merger?</source>
        <translation>ODT trong xã: đất ở của thị trấn cũ?</translation>
    </message>
    <message>
        <source>ODT in a rural commune</source>
        <translation>ODT thuộc xã</translation>
    </message>
    <message>
        <source>ONT in a ward: village land of before the merger?</source>
        <translation>ONT trong phường: đất ở của xã cũ?</translation>
    </message>
    <message>
        <source>ONT in a ward</source>
        <translation>ONT thuộc phường</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Tìm trong:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Tên tệp:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Loại tệp:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Thư mục:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Thư mục trên</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Tạo thư mục mới</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Dạng danh sách</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Dạng chi tiết</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ngày sửa</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Máy tính này</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn hết</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy bỏ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn hết</translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message>
        <source>Nothing in hand has a fix that the program could make; a person must decide.</source>
        <translation>Phần mềm không tự sửa được lỗi đang xem; phải do người quyết định.</translation>
    </message>
    <message>
        <source>The program cannot put this right by itself; a person must decide.</source>
        <translation>Phần mềm không tự sửa được lỗi này; phải do người quyết định.</translation>
    </message>
    <message>
        <source>Nothing in hand is open.</source>
        <translation>Không có lỗi nào đang xem.</translation>
    </message>
    <message numerus="yes">
        <source>%n things put right</source>
        <translation>
            <numerusform>%n lỗi đã hết</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new things to look at</source>
        <translation>
            <numerusform>%n lỗi mới</numerusform>
        </translation>
    </message>
    <message>
        <source>Last edit: %1</source>
        <comment>what it did to the findings</comment>
        <translation>Lần sửa vừa rồi: %1</translation>
    </message>
    <message>
        <source>Groups: %1 · %2 · %3</source>
        <translation>Nhóm: %1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>Sheet %1: %n parcels are left to do.</source>
        <translation>
            <numerusform>Tờ %1: còn %n thửa cần làm.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a parcel first, and wait until the file has been checked.</source>
        <translation>Hãy chọn một thửa, và chờ kiểm tra xong.</translation>
    </message>
    <message numerus="yes">
        <source>%n things are open for this parcel.</source>
        <translation>
            <numerusform>Thửa này còn %n lỗi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report %1 is written.</source>
        <translation>Đã ghi báo cáo %1.</translation>
    </message>
    <message>
        <source>Checked by the profile %1 from now on.</source>
        <translation>Từ nay kiểm tra theo bộ quy tắc %1.</translation>
    </message>
    <message>
        <source>Wait until the file has been checked, then ask for the report again.</source>
        <translation>Hãy chờ kiểm tra xong rồi lập lại báo cáo.</translation>
    </message>
    <message>
        <source>what-is-wrong</source>
        <translation>ket-qua-kiem-tra</translation>
    </message>
    <message numerus="yes">
        <source>The whole commune is checked: %n parcels in %1 s by profile %2. Open: %3; new: %4; gone: %5.</source>
        <translation>
            <numerusform>Đã kiểm tra toàn xã: %n thửa trong %1 giây theo bộ quy tắc %2. Còn lỗi: %3; mới: %4; đã hết: %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors are still open: %1</source>
        <translation>
            <numerusform>Còn %n lỗi: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes and what is new is being worked out…</source>
        <translation>Đang tính xem lỗi nào hết, lỗi nào phát sinh…</translation>
    </message>
    <message>
        <source>Goes: %1.</source>
        <translation>Sẽ hết: %1.</translation>
    </message>
    <message>
        <source>New (%1): %2</source>
        <translation>Sẽ phát sinh (%1): %2</translation>
    </message>
    <message>
        <source>Nothing goes and nothing is new.</source>
        <translation>Không lỗi nào hết và không phát sinh lỗi mới.</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n lỗi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n chỗ cần xem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n ghi chú</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together %n lines of work</source>
        <translation>
            <numerusform>gộp thành %n dòng việc</numerusform>
        </translation>
    </message>
    <message>
        <source>It has been put right: the slip goes on</source>
        <translation>Đã sửa xong: phiếu tiếp tục làm</translation>
    </message>
    <message>
        <source>Ours is right</source>
        <translation>Của mình đúng</translation>
    </message>
    <message>
        <source>The province&apos;s is right</source>
        <translation>Của tỉnh đúng</translation>
    </message>
    <message>
        <source>The province&apos;s only for “%1”, else ours</source>
        <translation>Của tỉnh chỉ cho “%1”, còn lại của mình</translation>
    </message>
    <message>
        <source>The receipt gives no value to take for: %1. Put it right there, then send the slip again.</source>
        <translation>Phản hồi không có giá trị để chọn cho: %1. Hãy sửa tại đó rồi gửi lại phiếu.</translation>
    </message>
    <message>
        <source>The province&apos;s receipt for this slip is not in the file: take it in again.</source>
        <translation>Trong tệp không có phản hồi của tỉnh cho phiếu này: hãy nhận lại phản hồi.</translation>
    </message>
</context>
<context>
    <name>QueueFilterBox</name>
    <message>
        <source>Sheet %1</source>
        <translation>Tờ %1</translation>
    </message>
    <message>
        <source>Sheet %1 (%2)</source>
        <translation>Tờ %1 (%2)</translation>
    </message>
    <message>
        <source>Only Mine</source>
        <translation>Chỉ việc của tôi</translation>
    </message>
    <message>
        <source>All but Notes</source>
        <translation>Mọi mức (trừ ghi chú)</translation>
    </message>
    <message>
        <source>All Groups</source>
        <translation>Mọi nhóm</translation>
    </message>
    <message>
        <source>Group 1</source>
        <translation>Nhóm 1</translation>
    </message>
    <message>
        <source>Group 2</source>
        <translation>Nhóm 2</translation>
    </message>
    <message>
        <source>Group 3</source>
        <translation>Nhóm 3</translation>
    </message>
    <message>
        <source>To Do</source>
        <translation>Cần làm</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Để chờ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Accepted, to Confirm</source>
        <translation>Chờ xác nhận ngoại lệ</translation>
    </message>
    <message>
        <source>All Work</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Parcels that you have changed or that were given to you</source>
        <translation>Những thửa bạn đã sửa hoặc được giao cho bạn</translation>
    </message>
    <message>
        <source>Map Sheet</source>
        <translation>Tờ bản đồ</translation>
    </message>
    <message>
        <source>Hamlet</source>
        <translation>Thôn/TDP</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc kiểm tra</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>State of the Work</source>
        <translation>Tình trạng công việc</translation>
    </message>
    <message>
        <source>All Sheets</source>
        <translation>Mọi tờ</translation>
    </message>
    <message>
        <source>All Hamlets</source>
        <translation>Mọi thôn</translation>
    </message>
    <message>
        <source>All Rules</source>
        <translation>Mọi quy tắc</translation>
    </message>
    <message>
        <source>without hamlet</source>
        <translation>chưa ghi thôn</translation>
    </message>
    <message>
        <source>Added by an Edit</source>
        <translation>Lỗi phát sinh do sửa</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n lỗi nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>findings that an edit has made</comment>
        <translation>mới</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <comment>findings that somebody accepts</comment>
        <translation>chờ xác nhận</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Nhóm %1</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Để chờ</translation>
    </message>
    <message>
        <source>Waits: %1</source>
        <translation>Để chờ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n thửa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n lần</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Filter by sheet, hamlet, rule, weight, group and state</source>
        <translation>Lọc theo tờ, thôn, quy tắc, mức độ, nhóm và tình trạng</translation>
    </message>
    <message>
        <source>By Sheet and Parcel</source>
        <translation>Theo tờ, thửa</translation>
    </message>
    <message>
        <source>By Certificate</source>
        <translation>Theo GCN</translation>
    </message>
    <message>
        <source>By Land User</source>
        <translation>Theo tên chủ</translation>
    </message>
    <message>
        <source>By Hamlet</source>
        <translation>Theo thôn</translation>
    </message>
    <message>
        <source>By Nearness</source>
        <translation>Theo vị trí gần nhau</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Work to Do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a word and its count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Lọc (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Only what is wrong with “%1”: %n parcels; papers and persons without a parcel stand in the list too, but are not counted</source>
        <translation>
            <numerusform>Chỉ những thửa chưa “%1”: %n thửa; giấy tờ và người không gắn với thửa nào cũng có trong danh sách nhưng không tính vào số này</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>This is no receipt of the province: %1 Ask for it to be sent again.</source>
        <translation>Đây không phải là phản hồi của tỉnh: %1 Hãy đề nghị gửi lại.</translation>
    </message>
    <message>
        <source>what became of a dossier is not said.</source>
        <translation>không nói phiếu ra sao.</translation>
    </message>
    <message>
        <source>“%1” is missing or no id.</source>
        <translation>thiếu “%1” hoặc không phải là mã.</translation>
    </message>
    <message>
        <source>“%1” is no list.</source>
        <translation>“%1” không phải là danh sách.</translation>
    </message>
    <message>
        <source>a row has no version.</source>
        <translation>một dòng không có phiên bản.</translation>
    </message>
    <message>
        <source>it is of another format.</source>
        <translation>thuộc dạng khác.</translation>
    </message>
    <message>
        <source>This receipt was made by a newer version of Địa Bạ: update the program, then try again.</source>
        <translation>Phản hồi này do phiên bản Địa Bạ mới hơn tạo: hãy cập nhật chương trình rồi thử lại.</translation>
    </message>
    <message>
        <source>“%1” is a folder: give the name of a file.</source>
        <translation>“%1” là thư mục: hãy cho tên một tệp.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>Không đọc được “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” is too large for a receipt.</source>
        <translation>“%1” quá lớn đối với một phản hồi.</translation>
    </message>
    <message>
        <source>The province has received %1 of %2 dossiers.</source>
        <translation>Tỉnh đã nhận %1/%2 phiếu.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) are in conflict: look at them.</source>
        <translation>
            <numerusform>%n phiếu xung đột, xem lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) wait for another one.</source>
        <translation>
            <numerusform>%n phiếu chờ phiếu khác.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) were returned.</source>
        <translation>
            <numerusform>%n phiếu bị trả lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>it speaks of a table that is not sent.</source>
        <translation>nói tới một bảng không được gửi.</translation>
    </message>
    <message>
        <source>Receipt of the Province</source>
        <translation>Phản hồi tiếp nhận của tỉnh</translation>
    </message>
    <message>
        <source>it does not say when it was given.</source>
        <translation>phản hồi không ghi thời điểm trả lời.</translation>
    </message>
    <message>
        <source>a dossier is answered twice.</source>
        <translation>một phiếu được trả lời hai lần.</translation>
    </message>
    <message>
        <source>The receipt answers a change set that was not sent from this file: open the file it was sent from; if the export was broken off, export once more, then take the receipt in.</source>
        <translation>Phản hồi này trả lời một gói chỉnh lý không gửi từ tệp này: hãy mở tệp đã gửi nó; nếu lần xuất bị ngắt giữa chừng thì xuất lại rồi nhận phản hồi.</translation>
    </message>
    <message>
        <source>it answers a dossier that was not in the change set.</source>
        <translation>nó trả lời một phiếu không có trong gói chỉnh lý.</translation>
    </message>
    <message>
        <source>the import</source>
        <translation>lần nhập dữ liệu</translation>
    </message>
    <message>
        <source>“%1” was sent again since, in another change set: take in the receipt for that one.</source>
        <translation>“%1” đã được gửi lại trong một gói chỉnh lý khác: hãy nhận phản hồi của gói đó.</translation>
    </message>
    <message>
        <source>“%1” is not at the province, so there is nothing to answer: it was answered before, or is being worked on. Send it first.</source>
        <translation>“%1” không nằm ở tỉnh nên không có gì để trả lời: phiếu đã được trả lời trước đó, hoặc đang được sửa. Hãy gửi phiếu trước.</translation>
    </message>
    <message>
        <source>Receipt of the Province; what was imported came back</source>
        <translation>Phản hồi tiếp nhận của tỉnh; dữ liệu nhập vào bị trả lại</translation>
    </message>
    <message>
        <source>it speaks of rows that were not sent.</source>
        <translation>phản hồi nói về những dòng chưa được gửi.</translation>
    </message>
    <message>
        <source>it answers no dossier.</source>
        <translation>phản hồi không trả lời phiếu nào.</translation>
    </message>
</context>
<context>
    <name>ReceiptCommand</name>
    <message>
        <source>The working file</source>
        <translation>Tệp làm việc</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>Phản hồi</translation>
    </message>
    <message>
        <source>This receipt was taken in before; nothing changed.</source>
        <translation>Phản hồi này đã nhận rồi; không có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>“%1” cannot be stored as %2: %3</source>
        <translation>Không lưu được “%1” làm %2: %3</translation>
    </message>
    <message>
        <source>a shape is needed.</source>
        <translation>cần một hình.</translation>
    </message>
    <message>
        <source>the shape is of another kind.</source>
        <translation>hình thuộc loại khác.</translation>
    </message>
    <message>
        <source>a whole number is needed.</source>
        <translation>cần một số nguyên.</translation>
    </message>
    <message>
        <source>a number is needed.</source>
        <translation>cần một số.</translation>
    </message>
    <message>
        <source>yes or no is needed.</source>
        <translation>cần có hoặc không.</translation>
    </message>
    <message>
        <source>a date or a year is needed.</source>
        <translation>cần ngày hoặc năm.</translation>
    </message>
    <message>
        <source>an id is needed.</source>
        <translation>cần một mã.</translation>
    </message>
    <message>
        <source>it has characters that cannot be written.</source>
        <translation>có ký tự không viết được.</translation>
    </message>
</context>
<context>
    <name>RenderCommand</name>
    <message>
        <source>“%1” is no extent; it is written west,south,east,north in metres.</source>
        <translation>“%1” không phải là phạm vi; viết tây,nam,đông,bắc tính bằng mét.</translation>
    </message>
    <message>
        <source>There is no sheet %1 with parcels on the map.</source>
        <translation>Không có tờ %1 nào có thửa trên bản đồ.</translation>
    </message>
    <message>
        <source>--sheet and --extent cannot both be given.</source>
        <translation>Không nêu cả --sheet và --extent cùng lúc.</translation>
    </message>
    <message>
        <source>There is no parcel on the map, so there is nothing to draw.</source>
        <translation>Trên bản đồ chưa có thửa nào nên không có gì để vẽ.</translation>
    </message>
    <message>
        <source>“%1” is no scale; it is written 1:500.</source>
        <translation>“%1” không phải là tỷ lệ; viết 1:500.</translation>
    </message>
    <message>
        <source>“%1” is no size; it is written 1920x1080, at most %2 pixels a side.</source>
        <translation>“%1” không phải là cỡ; viết 1920x1080, mỗi cạnh nhiều nhất %2 điểm ảnh.</translation>
    </message>
    <message>
        <source>At 1:%1 the picture would be more than %2 pixels wide or high; give a --size, a smaller extent or a coarser scale.</source>
        <translation>Ở tỷ lệ 1:%1 ảnh sẽ rộng hoặc cao hơn %2 điểm ảnh; hãy cho --size, phạm vi nhỏ hơn hoặc tỷ lệ nhỏ hơn.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too large; give a --size or a coarser scale.</source>
        <translation>Ảnh %1 × %2 điểm ảnh là quá lớn; hãy cho --size hoặc tỷ lệ nhỏ hơn.</translation>
    </message>
    <message>
        <source>At 1:%1 the paper would be %2 by %3 mm; give a coarser scale or a smaller extent.</source>
        <translation>Ở tỷ lệ 1:%1 tờ giấy sẽ là %2 × %3 mm; hãy cho tỷ lệ nhỏ hơn hoặc phạm vi nhỏ hơn.</translation>
    </message>
    <message>
        <source>The page could not be written: %1.</source>
        <translation>Không ghi được trang: %1.</translation>
    </message>
    <message>
        <source>the working file</source>
        <translation>tệp làm việc</translation>
    </message>
    <message>
        <source>--out names the picture to write, a .png or a .pdf.</source>
        <translation>--out nêu ảnh cần ghi, .png hoặc .pdf.</translation>
    </message>
    <message>
        <source>--size counts pixels; a PDF takes its size from the extent and the --scale.</source>
        <translation>--size tính bằng điểm ảnh; PDF lấy cỡ theo phạm vi và --scale.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Không ghi được %1: %2.</translation>
    </message>
    <message>
        <source>%1: %2 × %3 pixels, 1:%4</source>
        <translation>%1: %2 × %3 điểm ảnh, 1:%4</translation>
    </message>
</context>
<context>
    <name>Replaceable</name>
    <message>
        <source>“%1” is a working file or belongs to one and is not replaced; give another name.</source>
        <translation>“%1” là tệp làm việc hoặc thuộc về một tệp làm việc nên không được ghi đè; hãy đặt tên khác.</translation>
    </message>
    <message>
        <source>“%1” is a change set, perhaps the only one, and is not replaced; give another name.</source>
        <translation>“%1” là một gói chỉnh lý, có thể là bản duy nhất, nên không được ghi đè; hãy đặt tên khác.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Right</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Sạch</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Sống</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>To Look At</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>parcels on the map</source>
        <translation>thửa có hình trên bản đồ</translation>
    </message>
    <message>
        <source>current parcels</source>
        <translation>thửa hiện có</translation>
    </message>
    <message>
        <source>current parcels but land the State manages</source>
        <translation>thửa hiện có, trừ đất giao để quản lý</translation>
    </message>
    <message>
        <source>current parcels with a certificate in force</source>
        <translation>thửa hiện có, đã cấp GCN còn hiệu lực</translation>
    </message>
    <message>
        <source>certificates in force</source>
        <translation>GCN đang hiệu lực</translation>
    </message>
    <message>
        <source>persons who hold land</source>
        <translation>cá nhân có đất</translation>
    </message>
    <message>
        <source>Shape of the parcel</source>
        <translation>Hình thửa</translation>
    </message>
    <message>
        <source>The boundary is closed and simple, without repeated vertices and spikes.</source>
        <translation>Ranh thửa khép kín, không tự cắt, không có đỉnh lặp và gai nhọn.</translation>
    </message>
    <message>
        <source>Put the boundary in order</source>
        <translation>Sửa ranh thửa</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Chồng lấn</translation>
    </message>
    <message>
        <source>No parcel lies over another one.</source>
        <translation>Không thửa nào chồng lấn thửa khác.</translation>
    </message>
    <message>
        <source>Give the strip to one side</source>
        <translation>Giao dải chồng lấn cho một bên</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Khe hở</translation>
    </message>
    <message>
        <source>There is no narrow gap between parcels.</source>
        <translation>Không có khe hở hẹp giữa các thửa.</translation>
    </message>
    <message>
        <source>Close the gap</source>
        <translation>Lấp khe hở</translation>
    </message>
    <message>
        <source>Vertex beside a boundary</source>
        <translation>Đỉnh không trùng ranh</translation>
    </message>
    <message>
        <source>A vertex near a neighbour&apos;s boundary is on it.</source>
        <translation>Đỉnh gần ranh thửa bên cạnh thì nằm trên ranh đó.</translation>
    </message>
    <message>
        <source>Join the boundaries</source>
        <translation>Cho trùng ranh</translation>
    </message>
    <message>
        <source>Same shape twice</source>
        <translation>Trùng hình thửa</translation>
    </message>
    <message>
        <source>No two current parcels have the same shape.</source>
        <translation>Không có hai thửa hiện có cùng một hình.</translation>
    </message>
    <message>
        <source>Place of the sheet</source>
        <translation>Vị trí tờ bản đồ</translation>
    </message>
    <message>
        <source>The sheet lies in its commune.</source>
        <translation>Tờ bản đồ nằm trong xã.</translation>
    </message>
    <message>
        <source>map sheets with a frame</source>
        <translation>tờ bản đồ có khung</translation>
    </message>
    <message>
        <source>Area in the database</source>
        <translation>Diện tích trong CSDL</translation>
    </message>
    <message>
        <source>The area in the database is that of the shape.</source>
        <translation>Diện tích trong CSDL bằng diện tích tính từ hình thửa.</translation>
    </message>
    <message>
        <source>parcels on the map with an area in the database</source>
        <translation>thửa có hình và có diện tích trong CSDL</translation>
    </message>
    <message>
        <source>Take the computed area</source>
        <translation>Lấy diện tích tính từ hình thửa</translation>
    </message>
    <message>
        <source>Area on the certificate and on the map</source>
        <translation>Lệch diện tích GCN – bản đồ</translation>
    </message>
    <message>
        <source>The areas on the certificates and what is not certified make up the parcel, within the tolerance of the map&apos;s scale.</source>
        <translation>Diện tích trên GCN cộng phần không cấp GCN bằng diện tích thửa, trong sai số cho phép của tỷ lệ bản đồ.</translation>
    </message>
    <message>
        <source>Parts and islands</source>
        <translation>Nhiều phần, thửa đảo</translation>
    </message>
    <message>
        <source>A parcel has one part, and islands are cut out of it.</source>
        <translation>Thửa chỉ có một phần, thửa đảo bên trong đã khoét.</translation>
    </message>
    <message>
        <source>Cut the islands</source>
        <translation>Khoét thửa đảo</translation>
    </message>
    <message>
        <source>Areas of the purposes</source>
        <translation>Diện tích các mục đích</translation>
    </message>
    <message>
        <source>The areas of the purposes make up the area on the certificate.</source>
        <translation>Tổng diện tích các mục đích bằng diện tích trên GCN.</translation>
    </message>
    <message>
        <source>parcels with a certificate in force and purposes with areas</source>
        <translation>thửa có GCN đang hiệu lực và có diện tích theo mục đích</translation>
    </message>
    <message>
        <source>Purpose code</source>
        <translation>Mã loại đất</translation>
    </message>
    <message>
        <source>The purpose is a code in force that fits the commune.</source>
        <translation>Mã loại đất đang dùng và hợp với xã, phường.</translation>
    </message>
    <message>
        <source>purposes of current parcels</source>
        <translation>mục đích sử dụng của thửa hiện có</translation>
    </message>
    <message>
        <source>Take the code in force</source>
        <translation>Đổi sang mã đang dùng</translation>
    </message>
    <message>
        <source>Serial, date and form of the certificate</source>
        <translation>Số phát hành, ngày cấp, loại GCN</translation>
    </message>
    <message>
        <source>Serial, date of issue and form are of one time.</source>
        <translation>Số phát hành, ngày cấp và loại GCN cùng một thời kỳ.</translation>
    </message>
    <message>
        <source>Certificate line and parcel</source>
        <translation>Dòng thửa trên GCN và bản đồ</translation>
    </message>
    <message>
        <source>Sheet, parcel number and area on the certificate are those of the parcel.</source>
        <translation>Số tờ, số thửa, diện tích trên GCN đúng như thửa.</translation>
    </message>
    <message>
        <source>located lines of certificates in force that were issued on the map of today</source>
        <translation>dòng đã định vị của GCN đang hiệu lực, cấp theo bản đồ hiện nay</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Ngày tháng</translation>
    </message>
    <message>
        <source>Dates are possible and in order.</source>
        <translation>Ngày tháng có thật và đúng thứ tự.</translation>
    </message>
    <message>
        <source>certificates, land users, rights, restrictions and changes</source>
        <translation>GCN, chủ sử dụng, quyền, hạn chế, biến động</translation>
    </message>
    <message>
        <source>Sheet and parcel number</source>
        <translation>Số tờ, số thửa</translation>
    </message>
    <message>
        <source>The parcel has a sheet and a number.</source>
        <translation>Thửa có số tờ và số thửa.</translation>
    </message>
    <message>
        <source>Parcel on the map</source>
        <translation>Hình trên bản đồ</translation>
    </message>
    <message>
        <source>The parcel has a shape on the map.</source>
        <translation>Thửa có hình trên bản đồ.</translation>
    </message>
    <message>
        <source>Parcel code</source>
        <translation>Mã định danh thửa đất</translation>
    </message>
    <message>
        <source>The parcel has a parcel code, and its place is in the parcel.</source>
        <translation>Thửa có mã định danh, mã chỉ một điểm trong thửa.</translation>
    </message>
    <message>
        <source>Assign parcel codes</source>
        <translation>Gán mã định danh</translation>
    </message>
    <message>
        <source>Land user</source>
        <translation>Chủ sử dụng đất</translation>
    </message>
    <message>
        <source>The parcel has a land user.</source>
        <translation>Thửa có chủ sử dụng.</translation>
    </message>
    <message>
        <source>Mandatory fields</source>
        <translation>Mục bắt buộc</translation>
    </message>
    <message>
        <source>The mandatory fields are filled in.</source>
        <translation>Các mục bắt buộc đã ghi đủ.</translation>
    </message>
    <message>
        <source>current parcels but land the State manages, their purposes, certificates and land users</source>
        <translation>thửa hiện có trừ đất giao để quản lý, mục đích, GCN và chủ của thửa</translation>
    </message>
    <message>
        <source>Scan of the certificate</source>
        <translation>Bản quét GCN</translation>
    </message>
    <message>
        <source>The certificate has a scan that can be opened and read.</source>
        <translation>GCN có bản quét mở được, đọc được.</translation>
    </message>
    <message>
        <source>Scan of the identity paper</source>
        <translation>Bản quét giấy tờ tùy thân</translation>
    </message>
    <message>
        <source>The land user has a scan of his identity paper.</source>
        <translation>Chủ có bản quét giấy tờ tùy thân.</translation>
    </message>
    <message>
        <source>persons who hold residential land</source>
        <translation>cá nhân có đất ở</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Phần quyền</translation>
    </message>
    <message>
        <source>Shares that are written make up the whole.</source>
        <translation>Các phần quyền đã ghi cộng lại bằng 1.</translation>
    </message>
    <message>
        <source>parcels and apartments with shares written</source>
        <translation>thửa và căn hộ có ghi phần quyền</translation>
    </message>
    <message>
        <source>Line not located</source>
        <translation>Dòng thửa chưa định vị</translation>
    </message>
    <message>
        <source>Every line of a certificate is located on a parcel.</source>
        <translation>Mỗi dòng thửa trên GCN đã định vị vào một thửa.</translation>
    </message>
    <message>
        <source>lines of certificates in force</source>
        <translation>dòng thửa của GCN đang hiệu lực</translation>
    </message>
    <message>
        <source>Parcel number used twice</source>
        <translation>Trùng số thửa</translation>
    </message>
    <message>
        <source>A number stands once on a sheet.</source>
        <translation>Mỗi số thửa chỉ có một lần trên một tờ.</translation>
    </message>
    <message>
        <source>current parcels with a sheet and a number</source>
        <translation>thửa hiện có, có số tờ và số thửa</translation>
    </message>
    <message>
        <source>Parcel code used twice</source>
        <translation>Trùng mã định danh</translation>
    </message>
    <message>
        <source>A parcel code stands for one parcel.</source>
        <translation>Mỗi mã định danh chỉ một thửa.</translation>
    </message>
    <message>
        <source>current parcels with a parcel code</source>
        <translation>thửa hiện có, có mã định danh</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>The personal number has 12 digits and fits sex and year of birth.</source>
        <translation>Số định danh có 12 chữ số, đúng giới tính và năm sinh.</translation>
    </message>
    <message>
        <source>persons with a personal number</source>
        <translation>cá nhân có số định danh</translation>
    </message>
    <message>
        <source>Put the zero in front</source>
        <translation>Thêm số 0 đầu</translation>
    </message>
    <message>
        <source>Personal number used twice</source>
        <translation>Trùng số định danh</translation>
    </message>
    <message>
        <source>A personal number stands for one person.</source>
        <translation>Mỗi số định danh chỉ một người.</translation>
    </message>
    <message>
        <source>Same person entered twice</source>
        <translation>Chủ trùng</translation>
    </message>
    <message>
        <source>A person is entered once.</source>
        <translation>Mỗi người chỉ nhập một lần.</translation>
    </message>
    <message>
        <source>persons with an identity paper</source>
        <translation>cá nhân có giấy tờ tùy thân</translation>
    </message>
    <message>
        <source>Old identity number only</source>
        <translation>Chỉ có CMND</translation>
    </message>
    <message>
        <source>A person has more than a CMND of 9 digits.</source>
        <translation>Cá nhân không chỉ có CMND 9 số.</translation>
    </message>
    <message>
        <source>living persons who hold land</source>
        <translation>cá nhân còn sống có đất</translation>
    </message>
    <message>
        <source>Serial used twice</source>
        <translation>Trùng số phát hành</translation>
    </message>
    <message>
        <source>A serial stands for one certificate in force.</source>
        <translation>Mỗi số phát hành chỉ một GCN đang hiệu lực.</translation>
    </message>
    <message>
        <source>certificates in force with a serial</source>
        <translation>GCN đang hiệu lực, có số phát hành</translation>
    </message>
    <message>
        <source>Letters of the name</source>
        <translation>Chữ trong tên</translation>
    </message>
    <message>
        <source>The name is written in Vietnamese letters.</source>
        <translation>Tên viết bằng chữ Việt.</translation>
    </message>
    <message>
        <source>land users with a name</source>
        <translation>chủ sử dụng có tên</translation>
    </message>
    <message>
        <source>Convert the letters</source>
        <translation>Chuyển mã chữ</translation>
    </message>
    <message>
        <source>Population database</source>
        <translation>Đối khớp dân cư</translation>
    </message>
    <message>
        <source>The land user is matched in the population database.</source>
        <translation>Chủ đã khớp với CSDL quốc gia về dân cư.</translation>
    </message>
    <message>
        <source>living persons who hold land with a certificate, none of them excused</source>
        <translation>cá nhân còn sống có đất đã cấp GCN, chưa ghi lý do</translation>
    </message>
    <message>
        <source>Number of the organisation</source>
        <translation>Số định danh tổ chức</translation>
    </message>
    <message>
        <source>An organisation has a valid tax code or a decision.</source>
        <translation>Tổ chức có mã số thuế đúng hoặc quyết định thành lập.</translation>
    </message>
    <message>
        <source>organisations that hold land</source>
        <translation>tổ chức có đất</translation>
    </message>
    <message>
        <source>Commune code</source>
        <translation>Mã xã</translation>
    </message>
    <message>
        <source>The commune code is in force.</source>
        <translation>Mã xã đang dùng.</translation>
    </message>
    <message>
        <source>current parcels, sheets and communes with a code</source>
        <translation>thửa hiện có, tờ bản đồ, xã có mã</translation>
    </message>
    <message>
        <source>Take the code of the new commune</source>
        <translation>Đổi sang mã xã mới</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Hạn giải quyết</translation>
    </message>
    <message>
        <source>The slip is within its due date.</source>
        <translation>Phiếu còn trong hạn.</translation>
    </message>
    <message>
        <source>slips in work with a due date</source>
        <translation>phiếu đang làm, có hạn</translation>
    </message>
    <message>
        <source>Answer of the province</source>
        <translation>Phản hồi của tỉnh</translation>
    </message>
    <message>
        <source>An approved slip is sent and answered in time.</source>
        <translation>Phiếu đã duyệt được gửi và có phản hồi đúng hạn.</translation>
    </message>
    <message>
        <source>slips approved or sent</source>
        <translation>phiếu đã duyệt hoặc đã gửi tỉnh</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>There is no open conflict with the province.</source>
        <translation>Không còn xung đột với tỉnh.</translation>
    </message>
    <message>
        <source>slips</source>
        <translation>phiếu</translation>
    </message>
    <message>
        <source>Age of the working file</source>
        <translation>Tuổi của tệp làm việc</translation>
    </message>
    <message>
        <source>The working file is not too old.</source>
        <translation>Tệp làm việc không quá cũ.</translation>
    </message>
    <message>
        <source>the working file</source>
        <translation>tệp làm việc</translation>
    </message>
    <message>
        <source>Changes not yet in the register</source>
        <translation>Biến động chưa cập nhật</translation>
    </message>
    <message>
        <source>What was registered on the certificate is in the register and on the map.</source>
        <translation>Biến động ghi trên GCN đã có trong sổ và trên bản đồ.</translation>
    </message>
    <message>
        <source>certificates and registered changes</source>
        <translation>GCN và biến động đã ghi</translation>
    </message>
    <message>
        <source>Retire one of the two</source>
        <translation>Hủy một trong hai thửa</translation>
    </message>
    <message>
        <source>Read it in the right coordinate system</source>
        <translation>Đọc lại theo đúng hệ tọa độ</translation>
    </message>
    <message>
        <source>Choose ours or the province&apos;s</source>
        <translation>Chọn của mình hoặc của tỉnh</translation>
    </message>
</context>
<context>
    <name>ScanCommand</name>
    <message>
        <source>There is no %1 in the file.</source>
        <translation>Trong tệp không có %1.</translation>
    </message>
    <message>
        <source>There are %1 of %2 in the file; name the one you mean by its id.</source>
        <translation>Trong tệp có %1 mục %2; hãy chỉ mục cần dùng bằng mã của nó.</translation>
    </message>
    <message>
        <source>certificate “%1”</source>
        <translation>GCN “%1”</translation>
    </message>
    <message>
        <source>parcel “%1”</source>
        <translation>thửa “%1”</translation>
    </message>
    <message>
        <source>“%1” is no parcel; write its sheet and number as 9/52, or its id.</source>
        <translation>“%1” không phải là thửa; hãy viết tờ và thửa như 9/52, hoặc mã của thửa.</translation>
    </message>
    <message>
        <source>Page %1, %2</source>
        <translation>Trang %1, %2</translation>
    </message>
    <message>
        <source>scan “%1”</source>
        <translation>bản quét “%1”</translation>
    </message>
    <message>
        <source>the working file</source>
        <translation>tệp làm việc</translation>
    </message>
    <message>
        <source>a scan to add</source>
        <translation>bản quét cần thêm</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s), %2 dpi</source>
        <translation>
            <numerusform>%1: %n trang, %2 dpi</numerusform>
        </translation>
    </message>
    <message>
        <source>a scan</source>
        <translation>một bản quét</translation>
    </message>
    <message>
        <source>There is no QR code or bar code on this scan that could be read.</source>
        <translation>Trên bản quét này không có mã QR hay mã vạch nào đọc được.</translation>
    </message>
    <message>
        <source>Say what the scans belong to: --certificate SERIAL, --parcel ID or --dossier CODE, one of them.</source>
        <translation>Hãy nói bản quét thuộc về đâu: chọn một trong --certificate SỐ-PHÁT-HÀNH, --parcel MÃ, --dossier SỐ-PHIẾU.</translation>
    </message>
    <message>
        <source>“%1” is open in another Địa Bạ (%2): close it there, then add the scan.</source>
        <translation>“%1” đang mở trong một Địa Bạ khác (%2): hãy đóng ở đó rồi thêm bản quét.</translation>
    </message>
    <message>
        <source>“%1” is no kind of scan.</source>
        <translation>“%1” không phải là loại bản quét.</translation>
    </message>
    <message>
        <source>Only a correction slip has a basis: --basis goes with --dossier.</source>
        <translation>Chỉ phiếu chỉnh lý mới có căn cứ: --basis đi cùng --dossier.</translation>
    </message>
    <message>
        <source>Correction slip “%1” is closed; name one that is in work.</source>
        <translation>Phiếu chỉnh lý “%1” đã đóng; hãy ghi một phiếu đang làm.</translation>
    </message>
    <message>
        <source>--basis is empty: write what the boundary goes by, such as &quot;Phiếu đo đạc số 14/2026&quot;.</source>
        <translation>--basis đang trống: hãy ghi căn cứ của ranh, ví dụ &quot;Phiếu đo đạc số 14/2026&quot;.</translation>
    </message>
</context>
<context>
    <name>ScanPages</name>
    <message>
        <source>Could not open the scan %1: it is protected by a password. Add an unprotected copy.</source>
        <translation>Không mở được bản quét %1: tệp có mật khẩu. Hãy thêm bản không đặt mật khẩu.</translation>
    </message>
    <message>
        <source>Could not open the scan %1: the file is damaged. Restore it from a backup or scan the paper again.</source>
        <translation>Không mở được bản quét %1: tệp bị hỏng. Hãy khôi phục từ bản sao lưu hoặc quét lại.</translation>
    </message>
    <message>
        <source>Could not open the scan %1: the file is missing. Restore it from a backup or scan the paper again.</source>
        <translation>Không mở được bản quét %1: thiếu tệp. Hãy khôi phục từ bản sao lưu hoặc quét lại.</translation>
    </message>
    <message>
        <source>Could not open the scan %1: you may not read the file.</source>
        <translation>Không mở được bản quét %1: không được phép đọc tệp.</translation>
    </message>
    <message>
        <source>Could not open the scan %1: the file is not the one that was stored. Restore it from a backup.</source>
        <translation>Không mở được bản quét %1: tệp không phải là tệp đã lưu. Hãy khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>Could not draw page %1 of the scan %2: the page is damaged.</source>
        <translation>Không vẽ được trang %1 của bản quét %2: trang bị hỏng.</translation>
    </message>
</context>
<context>
    <name>ScanRules</name>
    <message>
        <source>The certificate has no scan.</source>
        <translation>GCN chưa có bản quét.</translation>
    </message>
    <message>
        <source>The scan has no file.</source>
        <translation>Bản quét không có tệp.</translation>
    </message>
    <message>
        <source>The file of the scan is empty.</source>
        <translation>Tệp bản quét rỗng.</translation>
    </message>
    <message>
        <source>The file of the scan cannot be opened as PDF.</source>
        <translation>Tệp bản quét không mở được như PDF.</translation>
    </message>
    <message>
        <source>The file of the scan is not the one that was stored.</source>
        <translation>Tệp bản quét không phải tệp đã lưu.</translation>
    </message>
    <message>
        <source>The scan has %1 pages, %2 are wanted.</source>
        <translation>Bản quét có %1 trang, cần %2.</translation>
    </message>
    <message>
        <source>The scan has %1 dpi, %2 are wanted.</source>
        <translation>Bản quét %1 dpi, cần %2 dpi.</translation>
    </message>
    <message>
        <source>There is no scan of an identity paper.</source>
        <translation>Chưa có bản quét giấy tờ tùy thân.</translation>
    </message>
</context>
<context>
    <name>ScanStops</name>
    <message>
        <source>%1, page 4</source>
        <translation>%1, trang 4</translation>
    </message>
</context>
<context>
    <name>ScanViewer</name>
    <message>
        <source>Scans of this parcel</source>
        <translation>Bản quét của thửa này</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Turn to certificate, identity paper, page 4 (F6)</source>
        <translation>Lật GCN ↔ CCCD ↔ trang 4 (F6)</translation>
    </message>
    <message>
        <source>Previous page (Page Up, Ctrl+Page Up)</source>
        <translation>Trang trước (Page Up, Ctrl+Page Up)</translation>
    </message>
    <message>
        <source>Next page (Page Down, Ctrl+Page Down)</source>
        <translation>Trang sau (Page Down, Ctrl+Page Down)</translation>
    </message>
    <message>
        <source>Turn left (L)</source>
        <translation>Xoay trái (L)</translation>
    </message>
    <message>
        <source>Turn right (R)</source>
        <translation>Xoay phải (R)</translation>
    </message>
    <message>
        <source>Smaller (−, Ctrl+wheel)</source>
        <translation>Nhỏ hơn (−, Ctrl+bánh xe)</translation>
    </message>
    <message>
        <source>As large as the paper (1)</source>
        <translation>Đúng cỡ giấy (1)</translation>
    </message>
    <message>
        <source>Larger (+, Ctrl+wheel)</source>
        <translation>Lớn hơn (+, Ctrl+bánh xe)</translation>
    </message>
    <message>
        <source>Fit the page (P)</source>
        <translation>Vừa trang (P)</translation>
    </message>
    <message>
        <source>The scan alone on the screen (F11)</source>
        <translation>Chỉ bản quét trên màn hình (F11)</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fit the width, or one page of an opened certificate (W)</source>
        <translation>Vừa chiều rộng, hoặc một trang của GCN mở đôi (W)</translation>
    </message>
    <message>
        <source>Draw around the value of the field in hand (M, or Shift and drag)</source>
        <translation>Khoanh giá trị của trường đang chọn (M, hoặc giữ Shift và kéo chuột)</translation>
    </message>
    <message>
        <source>Pages %1</source>
        <translation>Trang %1</translation>
    </message>
    <message>
        <source>No scan of this parcel yet.
Drop a PDF or a picture here, or press Ctrl+D.</source>
        <translation>Thửa này chưa có bản quét.
Thả tệp PDF hoặc ảnh vào đây, hoặc bấm Ctrl+D.</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>The scan cannot be stored as “%1”: %2.</source>
        <translation>Không lưu được bản quét thành “%1”: %2.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Không có tệp “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no file; name a PDF, JPEG or PNG.</source>
        <translation>“%1” không phải là tệp; hãy nêu PDF, JPEG hoặc PNG.</translation>
    </message>
    <message>
        <source>%1 is empty; scan the paper again.</source>
        <translation>%1 trống rỗng; hãy quét lại.</translation>
    </message>
    <message>
        <source>%1 has %2 MB, more than a scan may have (%3 MB); scan it at 300 dpi or divide it.</source>
        <translation>%1 có %2 MB, nhiều hơn mức một bản quét được có (%3 MB); hãy quét ở 300 dpi hoặc chia nhỏ.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>Không đọc được “%1”: %2.</translation>
    </message>
    <message>
        <source>The scan “%1” is missing; restore it from a backup.</source>
        <translation>Thiếu bản quét “%1”; hãy khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>The scan “%1” is not the one that was stored; restore it from a backup.</source>
        <translation>Bản quét “%1” không phải là bản đã lưu; hãy khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>The file “%1” belongs to no scan of the working file.</source>
        <translation>Tệp “%1” không thuộc bản quét nào của tệp làm việc.</translation>
    </message>
    <message>
        <source>Add Scans</source>
        <translation>Thêm bản quét</translation>
    </message>
</context>
<context>
    <name>ScansOf</name>
    <message>
        <source>Choose a field of the form first, then draw around its value on the scan.</source>
        <translation>Hãy chọn một trường trong biểu trước, rồi khoanh giá trị của nó trên bản quét.</translation>
    </message>
    <message>
        <source>This scan is not of the parcel in the form; choose its parcel first.</source>
        <translation>Bản quét này không thuộc thửa đang mở; hãy chọn thửa của nó trước.</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Commune</source>
        <translation>Xã, phường, đặc khu</translation>
    </message>
    <message>
        <source>Commune Code</source>
        <translation>Mã ĐVHC cấp xã</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Province Code</source>
        <translation>Mã tỉnh</translation>
    </message>
    <message>
        <source>Old Commune Codes</source>
        <translation>Mã xã cũ</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Ranh giới</translation>
    </message>
    <message>
        <source>Map Sheet</source>
        <translation>Tờ bản đồ</translation>
    </message>
    <message>
        <source>Sheet No.</source>
        <translation>Số tờ</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Bộ bản đồ</translation>
    </message>
    <message>
        <source>Scale 1:</source>
        <translation>Tỷ lệ 1:</translation>
    </message>
    <message>
        <source>Old Sheet No.</source>
        <translation>Tờ cũ</translation>
    </message>
    <message>
        <source>Survey Method</source>
        <translation>Phương pháp đo</translation>
    </message>
    <message>
        <source>Surveyed On</source>
        <translation>Ngày đo</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Khung tờ</translation>
    </message>
    <message>
        <source>Source File</source>
        <translation>Tệp nguồn</translation>
    </message>
    <message>
        <source>Source SHA-256</source>
        <translation>SHA-256 của tệp nguồn</translation>
    </message>
    <message>
        <source>CRS of the Source</source>
        <translation>Hệ tọa độ của nguồn</translation>
    </message>
    <message>
        <source>Assigned CRS</source>
        <translation>Hệ tọa độ được gán</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Thửa đất</translation>
    </message>
    <message>
        <source>Parcel No.</source>
        <translation>Số thửa</translation>
    </message>
    <message>
        <source>Old Parcel No.</source>
        <translation>Thửa cũ</translation>
    </message>
    <message>
        <source>Hamlet</source>
        <translation>Thôn/TDP</translation>
    </message>
    <message>
        <source>Parcel Address (2 Levels)</source>
        <translation>Địa chỉ thửa đất (2 cấp)</translation>
    </message>
    <message>
        <source>Parcel Code</source>
        <translation>Mã định danh</translation>
    </message>
    <message>
        <source>Recorded Area</source>
        <translation>DT CSDL</translation>
    </message>
    <message>
        <source>Area Not Certified</source>
        <translation>Diện tích không cấp GCN</translation>
    </message>
    <message>
        <source>Land Type on the Map</source>
        <translation>Loại đất hiện trạng</translation>
    </message>
    <message>
        <source>Managed by the State</source>
        <translation>Đất giao để quản lý</translation>
    </message>
    <message>
        <source>Label Point</source>
        <translation>Điểm nhãn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Shape on the Map</source>
        <translation>Hình trên bản đồ</translation>
    </message>
    <message>
        <source>Map Feature</source>
        <translation>Đối vật trên bản đồ</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Chữ</translation>
    </message>
    <message>
        <source>Land-Use Purpose</source>
        <translation>Mục đích sử dụng</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Loại đất (pháp lý)</translation>
    </message>
    <message>
        <source>Purpose as on the Certificate</source>
        <translation>Loại đất ghi trên GCN</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Diện tích</translation>
    </message>
    <message>
        <source>Form of Use</source>
        <translation>Hình thức sử dụng</translation>
    </message>
    <message>
        <source>Term of Use</source>
        <translation>Thời hạn sử dụng</translation>
    </message>
    <message>
        <source>Expires On</source>
        <translation>Hết hạn ngày</translation>
    </message>
    <message>
        <source>Origin of Use</source>
        <translation>Nguồn gốc sử dụng</translation>
    </message>
    <message>
        <source>Origin in Words</source>
        <translation>Nguồn gốc bằng chữ</translation>
    </message>
    <message>
        <source>Land User</source>
        <translation>Chủ sử dụng</translation>
    </message>
    <message>
        <source>Date or Year of Birth</source>
        <translation>Ngày sinh (hoặc năm sinh)</translation>
    </message>
    <message>
        <source>Year of Death</source>
        <translation>Năm chết</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Personal No.</source>
        <translation>Số ĐDCN/CCCD</translation>
    </message>
    <message>
        <source>Tax Code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Decision No.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Người đại diện</translation>
    </message>
    <message>
        <source>Permanent Address</source>
        <translation>Địa chỉ thường trú</translation>
    </message>
    <message>
        <source>Address as on the Certificate</source>
        <translation>Địa chỉ ghi trên GCN</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Quốc tịch</translation>
    </message>
    <message>
        <source>Population Database</source>
        <translation>Đối khớp</translation>
    </message>
    <message>
        <source>Matched On</source>
        <translation>Ngày khớp</translation>
    </message>
    <message>
        <source>Reason for No Match</source>
        <translation>Lý do chưa khớp</translation>
    </message>
    <message>
        <source>Identity Paper</source>
        <translation>Giấy tờ tùy thân</translation>
    </message>
    <message>
        <source>Kind of Paper</source>
        <translation>Loại giấy tờ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <source>Issued On</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>Issued By</source>
        <translation>Cơ quan cấp</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Thành viên</translation>
    </message>
    <message>
        <source>Household, Couple or Group</source>
        <translation>Hộ, vợ chồng hoặc nhóm</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Giấy chứng nhận</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Số phát hành</translation>
    </message>
    <message>
        <source>Register No.</source>
        <translation>Số vào sổ</translation>
    </message>
    <message>
        <source>Certificate Form</source>
        <translation>Loại GCN (mẫu)</translation>
    </message>
    <message>
        <source>Bar Code</source>
        <translation>Mã vạch</translation>
    </message>
    <message>
        <source>QR Code Text</source>
        <translation>Nội dung mã QR</translation>
    </message>
    <message>
        <source>Certificate State</source>
        <translation>Tình trạng GCN</translation>
    </message>
    <message>
        <source>Notes on the Certificate</source>
        <translation>Ghi chú trên GCN</translation>
    </message>
    <message>
        <source>Certificate Line</source>
        <translation>Dòng thửa trên GCN</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Sheet on the Certificate</source>
        <translation>Tờ ghi trên GCN</translation>
    </message>
    <message>
        <source>Parcel on the Certificate</source>
        <translation>Thửa ghi trên GCN</translation>
    </message>
    <message>
        <source>Area on the Certificate</source>
        <translation>DT trên GCN</translation>
    </message>
    <message>
        <source>Purpose on the Certificate</source>
        <translation>Mục đích ghi trên GCN</translation>
    </message>
    <message>
        <source>Address on the Certificate</source>
        <translation>Địa chỉ ghi trên GCN</translation>
    </message>
    <message>
        <source>Located Parcel</source>
        <translation>Thửa đã định vị</translation>
    </message>
    <message>
        <source>Apartment</source>
        <translation>Căn hộ chung cư</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Nhà chung cư</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Tầng</translation>
    </message>
    <message>
        <source>Apartment No.</source>
        <translation>Số căn hộ</translation>
    </message>
    <message>
        <source>Floor Area</source>
        <translation>Diện tích sàn</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Nhà, tài sản gắn liền với đất</translation>
    </message>
    <message>
        <source>Built Area</source>
        <translation>Diện tích xây dựng</translation>
    </message>
    <message>
        <source>Storeys</source>
        <translation>Số tầng</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Kết cấu</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Cấp hạng</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Năm hoàn thành</translation>
    </message>
    <message>
        <source>Form of Ownership</source>
        <translation>Hình thức sở hữu</translation>
    </message>
    <message>
        <source>Term of Ownership</source>
        <translation>Thời hạn sở hữu</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Quyền</translation>
    </message>
    <message>
        <source>Kind of Right</source>
        <translation>Loại quyền</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ: phần</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>trên</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Ended On</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Reason of the End</source>
        <translation>Lý do chấm dứt</translation>
    </message>
    <message>
        <source>Registered Change</source>
        <translation>Biến động đã đăng ký</translation>
    </message>
    <message>
        <source>Kind of Change</source>
        <translation>Loại biến động</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Registered On</source>
        <translation>Ngày đăng ký</translation>
    </message>
    <message>
        <source>Page of the Scan</source>
        <translation>Trang bản quét</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Hạn chế</translation>
    </message>
    <message>
        <source>Kind of Restriction</source>
        <translation>Loại hạn chế</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the Original</source>
        <translation>SHA-256 của bản gốc</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Số trang</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Độ phân giải</translation>
    </message>
    <message>
        <source>Kind of Scan</source>
        <translation>Loại bản quét</translation>
    </message>
    <message>
        <source>File Name</source>
        <translation>Tên tệp</translation>
    </message>
    <message>
        <source>Taken On</source>
        <translation>Ngày quét</translation>
    </message>
    <message>
        <source>Taken By</source>
        <translation>Người quét</translation>
    </message>
    <message>
        <source>Scan of a Row</source>
        <translation>Bản quét của một dòng</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Source of a Value</source>
        <translation>Nguồn của giá trị</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Khung trên trang</translation>
    </message>
    <message>
        <source>Value from the Source File</source>
        <translation>Giá trị từ tệp nhập</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Nguồn gốc hình thành thửa</translation>
    </message>
    <message>
        <source>Child Parcel</source>
        <translation>Thửa con</translation>
    </message>
    <message>
        <source>Parent Parcel</source>
        <translation>Thửa mẹ</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Lần sửa</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Trường hợp chấp nhận</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Decided By</source>
        <translation>Người quyết định</translation>
    </message>
    <message>
        <source>Decided On</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Confirmed By</source>
        <translation>Người xác nhận</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Asked Of</source>
        <translation>Hỏi ai</translation>
    </message>
    <message>
        <source>Answered On</source>
        <translation>Trả lời ngày</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Đợt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Giao cho</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Phiếu chỉnh lý</translation>
    </message>
    <message>
        <source>Dossier No.</source>
        <translation>Số phiếu</translation>
    </message>
    <message>
        <source>Kind of Dossier</source>
        <translation>Loại phiếu</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Received On</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Due On</source>
        <translation>Hạn giải quyết</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Reason for Waiting</source>
        <translation>Lý do chờ</translation>
    </message>
    <message>
        <source>Remind On</source>
        <translation>Nhắc lại ngày</translation>
    </message>
    <message>
        <source>Comes After</source>
        <translation>Đi sau phiếu</translation>
    </message>
    <message>
        <source>Work on a Parcel</source>
        <translation>Việc trên thửa</translation>
    </message>
    <message>
        <source>Done By</source>
        <translation>Người làm</translation>
    </message>
    <message>
        <source>Done At</source>
        <translation>Lúc xong</translation>
    </message>
    <message>
        <source>List for the Population Database</source>
        <translation>Danh sách đối khớp</translation>
    </message>
    <message>
        <source>Sent On</source>
        <translation>Ngày gửi</translation>
    </message>
    <message>
        <source>Answer of the Population Database</source>
        <translation>Kết quả đối khớp</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
</context>
<context>
    <name>ShapeFixes</name>
    <message>
        <source>Parcel %1 has a certificate, a land user or a building that parcel %2 has not: put it on that first.</source>
        <translation>Thửa %1 có GCN, chủ sử dụng hoặc nhà mà thửa %2 không có: hãy chuyển sang thửa %2 trước.</translation>
    </message>
    <message>
        <source>Give the Gap to Parcel %1</source>
        <translation>Giao khe hở cho thửa %1</translation>
    </message>
    <message>
        <source>Keep Parcel %1, Retire Parcel %2</source>
        <translation>Giữ thửa %1, hủy thửa %2</translation>
    </message>
    <message>
        <source>Leave the Ground to Parcel %1</source>
        <translation>Phần đất thuộc thửa %1</translation>
    </message>
    <message>
        <source>Leave the Ground to Sheet %1</source>
        <translation>Phần đất thuộc tờ %1</translation>
    </message>
</context>
<context>
    <name>SheetBox</name>
    <message>
        <source>Show a whole map sheet</source>
        <translation>Hiện cả một tờ bản đồ</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Tờ %1</translation>
    </message>
    <message>
        <source>Sheet %1 (%2)</source>
        <translation>Tờ %1 (%2)</translation>
    </message>
</context>
<context>
    <name>SheetChoice</name>
    <message>
        <source>Sheet %1</source>
        <translation>Tờ %1</translation>
    </message>
    <message>
        <source>Sheet %1 (%2)</source>
        <translation>Tờ %1 (%2)</translation>
    </message>
    <message>
        <source>Preview (Enter)</source>
        <translation>Xem trước (Enter)</translation>
    </message>
    <message>
        <source>Import Map Sheets…</source>
        <translation>Nhập tờ bản đồ…</translation>
    </message>
    <message>
        <source>Back to the Drawing (Esc)</source>
        <translation>Về hình vẽ (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n parcel(s) in the area, %2 m²</source>
        <translation>
            <numerusform>%1: %n thửa trong khu, %2 m²</numerusform>
        </translation>
    </message>
    <message>
        <source>All parcels in the area are of sheet %1. The sheet with the new parcels is not in this file yet: import it; the drawing stays, and Enter in it goes on.</source>
        <translation>Mọi thửa trong khu đều thuộc tờ %1. Tờ có các thửa mới chưa có trong tệp này: hãy nhập tờ đó; hình vẽ vẫn giữ, bấm Enter để làm tiếp.</translation>
    </message>
    <message>
        <source>All sheets are ticked, so that no old parcel is left to be replaced: leave the old sheet without a tick.</source>
        <translation>Đã đánh dấu mọi tờ nên không còn thửa cũ nào để thay: hãy bỏ dấu ở tờ cũ.</translation>
    </message>
    <message>
        <source>Tick the sheet that brings the new parcels. Those of the others in the area end.</source>
        <translation>Đánh dấu tờ có các thửa mới. Các thửa của tờ khác trong khu sẽ hủy.</translation>
    </message>
</context>
<context>
    <name>SheetFrames</name>
    <message>
        <source>Sheet %1</source>
        <translation>Tờ %1</translation>
    </message>
    <message>
        <source>Sheet %1 — 1:%2</source>
        <translation>Tờ %1 — 1:%2</translation>
    </message>
</context>
<context>
    <name>SheetRules</name>
    <message>
        <source>Sheet %1 lies %2 km outside the commune.</source>
        <translation>Tờ %1 nằm ngoài xã %2 km.</translation>
    </message>
    <message>
        <source>Sheet %1 lies %2 km outside the commune; read in %3 it would lie in it.</source>
        <translation>Tờ %1 nằm ngoài xã %2 km; nếu dùng %3 thì nằm đúng xã.</translation>
    </message>
    <message>
        <source>“%1” is the code of no commune.</source>
        <translation>“%1” không phải mã xã nào.</translation>
    </message>
    <message>
        <source>%1 is the code of a commune of before July 2025; today it is %2.</source>
        <translation>%1 là mã xã cũ, trước 01/7/2025; nay là %2.</translation>
    </message>
    <message>
        <source>%1 is the code of a commune that was divided in July 2025.</source>
        <translation>%1 là mã của xã đã chia từ 01/7/2025.</translation>
    </message>
</context>
<context>
    <name>SlipsPanel</name>
    <message>
        <source>Slip and Basis…</source>
        <translation>Phiếu và căn cứ…</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Trình</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Correction Slips</source>
        <translation>Phiếu chỉnh lý</translation>
    </message>
    <message>
        <source>What Stands in the Way</source>
        <translation>Còn vướng gì</translation>
    </message>
    <message>
        <source>Closes the slip: it goes to whoever checks it, then to the province</source>
        <translation>Khóa phiếu: chuyển cho người kiểm tra, rồi gửi tỉnh</translation>
    </message>
    <message>
        <source>Takes a submitted slip back to work, while it was not sent</source>
        <translation>Đưa phiếu đã trình về đang làm, khi chưa gửi tỉnh</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>Đợt %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n slip(s)</source>
        <translation>
            <numerusform>%1: %n phiếu</numerusform>
        </translation>
    </message>
    <message>
        <source>No correction slip is open yet: the first edit opens one.</source>
        <translation>Chưa có phiếu chỉnh lý nào: lần sửa đầu tiên sẽ mở phiếu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>Căn cứ: %1</translation>
    </message>
    <message>
        <source>Looking at what stands in the way…</source>
        <translation>Đang xem còn vướng gì…</translation>
    </message>
    <message>
        <source>Nothing stands in the way of submitting.</source>
        <translation>Không còn vướng gì, trình được.</translation>
    </message>
    <message numerus="yes">
        <source>Cannot be submitted yet, %n thing(s) stand in the way:</source>
        <translation>
            <numerusform>Chưa trình được, còn %n việc:</numerusform>
        </translation>
    </message>
    <message>
        <source>looking at what stands in the way…</source>
        <translation>đang xem còn vướng gì…</translation>
    </message>
    <message>
        <source>nothing stands in the way</source>
        <translation>không vướng gì</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stand in the way</source>
        <translation>
            <numerusform>còn vướng %n việc</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit a Batch</source>
        <translation>Trình cả đợt</translation>
    </message>
    <message>
        <source>Take a Batch Back</source>
        <translation>Rút lại cả đợt</translation>
    </message>
</context>
<context>
    <name>Snapping</name>
    <message>
        <source>corner</source>
        <translation>đỉnh</translation>
    </message>
    <message>
        <source>crossing</source>
        <translation>giao điểm</translation>
    </message>
    <message>
        <source>perpendicular</source>
        <translation>vuông góc</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>trên cạnh</translation>
    </message>
    <message>
        <source>extension of a boundary</source>
        <translation>kéo dài cạnh</translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>Another program has added a row to “%1” whose id “%2” is none; delete the row there.</source>
        <translation>Chương trình khác đã thêm vào “%1” một dòng có mã “%2” không hợp lệ; hãy xóa dòng đó ở chương trình ấy.</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>points or lines beside the surface</source>
        <translation>điểm hoặc đường bên cạnh vùng</translation>
    </message>
    <message>
        <source>“%1” is an address or a database, not a file: save the map as a file on this computer and import that.</source>
        <translation>“%1” là địa chỉ mạng hoặc CSDL, không phải tệp: hãy lưu bản đồ thành tệp trên máy này rồi nhập.</translation>
    </message>
    <message>
        <source>The name of the file to import has a character that no file name can have.</source>
        <translation>Tên tệp cần nhập có ký tự mà tên tệp không thể có.</translation>
    </message>
    <message>
        <source>DGN V8 cannot be read (%1): save it as DGN V7 and import that.</source>
        <translation>Không đọc được DGN V8 (%1). Hãy lưu lại ở dạng DGN V7 rồi nhập lại.</translation>
    </message>
    <message>
        <source>Binary DXF cannot be read (%1): save it as an ASCII DXF and import that.</source>
        <translation>Không đọc được DXF nhị phân (%1): hãy lưu lại ở dạng DXF chữ (ASCII) rồi nhập lại.</translation>
    </message>
    <message>
        <source>%1 only points to other sources (VRT), which is not read: import the map file itself.</source>
        <translation>%1 chỉ trỏ tới nguồn khác (VRT) nên không đọc: hãy nhập chính tệp bản đồ.</translation>
    </message>
    <message>
        <source>%1 declares XML entities, which a map does not need, and is not read: export the map again without them.</source>
        <translation>%1 khai báo thực thể XML mà bản đồ không cần nên không đọc: hãy xuất lại bản đồ không có chúng.</translation>
    </message>
    <message>
        <source>%1 is not a %2 file: it is damaged, cut off or another kind of file under this name; fetch or export it again.</source>
        <translation>%1 không phải là tệp %2: tệp bị hỏng, bị cắt hoặc là loại khác mang tên này; hãy lấy hoặc xuất lại.</translation>
    </message>
    <message>
        <source>%1 is empty: fetch or export it again.</source>
        <translation>%1 trống rỗng: hãy lấy hoặc xuất lại.</translation>
    </message>
    <message>
        <source>%1 has %2 GB, more than the %3 GB that are read at once: divide it and import the parts.</source>
        <translation>%1 có %2 GB, nhiều hơn %3 GB đọc được một lần: hãy chia nhỏ rồi nhập từng phần.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>%1 is a folder: name the map files in it.</source>
        <translation>%1 là thư mục: hãy nêu các tệp bản đồ trong đó.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 không phải là tệp thường.</translation>
    </message>
    <message>
        <source>%1 is only a part of a map: name the .shp, .mif or .tab file beside it.</source>
        <translation>%1 chỉ là một phần của bản đồ: hãy nêu tệp .shp, .mif hoặc .tab bên cạnh.</translation>
    </message>
    <message>
        <source>%1 is of a kind that is not read: import GeoPackage, Shapefile, GeoJSON, GML, DGN V7, DXF, MapInfo or another map file.</source>
        <translation>%1 thuộc loại không đọc được: hãy nhập GeoPackage, Shapefile, GeoJSON, GML, DGN V7, DXF, MapInfo hoặc tệp bản đồ khác.</translation>
    </message>
    <message>
        <source>nothing in it is a map</source>
        <translation>trong đó không có gì là bản đồ</translation>
    </message>
    <message>
        <source>%1 has no layer: there is nothing in it to import.</source>
        <translation>%1 không có lớp nào: không có gì để nhập.</translation>
    </message>
    <message>
        <source>%1 has no layer “%2”: it has %3.</source>
        <translation>%1 không có lớp “%2”: nó có %3.</translation>
    </message>
    <message>
        <source>%1 has no shapes, only a table: import the map itself.</source>
        <translation>%1 không có hình, chỉ có bảng: hãy nhập chính bản đồ.</translation>
    </message>
    <message>
        <source>%1 has several layers: say which one to import: %2.</source>
        <translation>%1 có nhiều lớp: hãy cho biết nhập lớp nào: %2.</translation>
    </message>
    <message>
        <source>%1 has no layer “%2”.</source>
        <translation>%1 không có lớp “%2”.</translation>
    </message>
    <message>
        <source>%1 is larger than what is read at once (row %2): divide it and import the parts.</source>
        <translation>%1 lớn hơn mức đọc được một lần (dòng %2): hãy chia nhỏ rồi nhập từng phần.</translation>
    </message>
    <message>
        <source>%1 cannot be read to its end (row %2: %3): it is damaged or cut off; fetch or export it again. Nothing was imported.</source>
        <translation>Không đọc được %1 đến hết (dòng %2: %3): tệp bị hỏng hoặc bị cắt; hãy lấy hoặc xuất lại. Chưa nhập gì.</translation>
    </message>
    <message>
        <source>%1 says it has %2 rows and only %3 could be read: it is damaged or cut off; fetch or export it again. Nothing was imported.</source>
        <translation>%1 khai có %2 dòng nhưng chỉ đọc được %3: tệp bị hỏng hoặc bị cắt; hãy lấy hoặc xuất lại. Chưa nhập gì.</translation>
    </message>
    <message>
        <source>its tables cannot be read</source>
        <translation>không đọc được các bảng trong tệp</translation>
    </message>
    <message>
        <source>%1 cannot be opened as %2: it is damaged, cut off or another kind of file under this name (%3); fetch or export it again.</source>
        <translation>Không mở được %1 dưới dạng %2: tệp bị hỏng, bị cắt cụt hoặc là loại tệp khác mang tên này (%3); hãy lấy lại hoặc xuất lại tệp.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Không có tệp “%1”.</translation>
    </message>
    <message>
        <source>%1 draws its blocks millions of times: save it without blocks (explode them) and import that.</source>
        <translation>%1 vẽ các khối (block) của nó hàng triệu lần: hãy phá khối (explode), lưu lại rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 MB of cells when it is unpacked: keep the sheet that is needed, or divide it into smaller tables.</source>
        <translation>%1 sau khi giải nén chứa hơn %2 MB ô: hãy chỉ giữ trang cần dùng hoặc chia thành các bảng nhỏ hơn.</translation>
    </message>
</context>
<context>
    <name>Sqlite</name>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation>Ổ đĩa đã đầy; hãy giải phóng dung lượng rồi thử lại.</translation>
    </message>
    <message>
        <source>Another program is writing to the file; close it there and try again.</source>
        <translation>Một chương trình khác đang ghi vào tệp; hãy đóng tệp ở đó rồi thử lại.</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written to; copy it to a folder of your own.</source>
        <translation>Không ghi được vào tệp hoặc thư mục của tệp; hãy chép sang thư mục của mình.</translation>
    </message>
    <message>
        <source>The file could not be opened; see whether it is there and may be written to.</source>
        <translation>Không mở được tệp; hãy xem tệp có ở đó và có được ghi không.</translation>
    </message>
    <message>
        <source>The working file refused it (%1).</source>
        <translation>Tệp làm việc từ chối (%1).</translation>
    </message>
    <message>
        <source>“%1” is damaged or is no working file; restore the last backup.</source>
        <translation>“%1” bị hỏng hoặc không phải là tệp làm việc; hãy khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>“%1” is not a working file of Địa Bạ.</source>
        <translation>“%1” không phải là tệp làm việc của Địa Bạ.</translation>
    </message>
    <message>
        <source>A row lacks a value it must have, or refers to a row that is not there (%1); nothing was saved.</source>
        <translation>Một bản ghi thiếu giá trị bắt buộc hoặc trỏ tới bản ghi không có (%1); chưa lưu gì.</translation>
    </message>
    <message>
        <source>“%1” could not be opened; see whether it is there and may be written to.</source>
        <translation>Không mở được “%1”; hãy xem tệp có ở đó và có được phép ghi không.</translation>
    </message>
    <message>
        <source>The disk refused to read or write the file (%1); see whether it is full or failing.</source>
        <translation>Ổ đĩa không cho đọc hoặc ghi tệp (%1); hãy xem ổ đĩa có đầy hay sắp hỏng không.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open the working file of a commune, or make one from map sheets.</source>
        <translation>Mở tệp làm việc của một xã, hoặc tạo tệp từ các tờ bản đồ.</translation>
    </message>
    <message>
        <source>Open Working File…</source>
        <translation>Mở tệp làm việc…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>New from Map Sheets…</source>
        <translation>Tạo mới từ tờ bản đồ…</translation>
    </message>
    <message>
        <source>No file was opened here yet.</source>
        <translation>Ở đây chưa mở tệp nào.</translation>
    </message>
    <message>
        <source>Opened last:</source>
        <translation>Mở gần đây:</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Where the pointer is: X to the north, Y to the east</source>
        <translation>Vị trí con trỏ: X lên Bắc, Y sang Đông</translation>
    </message>
    <message>
        <source>Coordinate system of this file</source>
        <translation>Hệ tọa độ của tệp này</translation>
    </message>
    <message>
        <source>Correction slips that have not gone to the province yet</source>
        <translation>Phiếu chỉnh lý chưa gửi lên tỉnh</translation>
    </message>
    <message>
        <source>Every edit is written to the disk at once; there is nothing to save by hand</source>
        <translation>Mỗi lần sửa được ghi ngay xuống đĩa; không cần lưu bằng tay</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) not sent</source>
        <translation>
            <numerusform>%n phiếu chưa gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Chỉ đọc</translation>
    </message>
    <message>
        <source>For reading only: open at %1</source>
        <translation>Chỉ đọc: đang mở ở %1</translation>
    </message>
    <message>
        <source>● All saved</source>
        <translation>● Đã lưu hết</translation>
    </message>
    <message>
        <source>X (North) %1   Y (East) %2</source>
        <translation>X (Bắc) %1   Y (Đông) %2</translation>
    </message>
    <message>
        <source>● Saved %1</source>
        <translation>● Đã lưu %1</translation>
    </message>
    <message>
        <source>NOT SAVED – %1</source>
        <translation>CHƯA LƯU – %1</translation>
    </message>
    <message>
        <source>Scale of the map</source>
        <translation>Tỷ lệ bản đồ đang xem</translation>
    </message>
    <message>
        <source>Parcels by group</source>
        <translation>Số thửa theo nhóm 1 · 2 · 3</translation>
    </message>
    <message>
        <source>Correction slips whose date is near or past</source>
        <translation>Phiếu chỉnh lý sắp đến hạn hoặc quá hạn</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n slip(s) overdue</source>
        <translation>
            <numerusform>⚠ %n phiếu quá hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) due soon</source>
        <translation>
            <numerusform>%n phiếu sắp quá hạn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoredZip</name>
    <message>
        <source>“%1” is not a sound package: %2 Ask for it to be sent again.</source>
        <translation>“%1” không phải là gói lành lặn: %2 Hãy đề nghị gửi lại.</translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation>không đọc được gói.</translation>
    </message>
    <message>
        <source>it ends too early.</source>
        <translation>gói kết thúc quá sớm.</translation>
    </message>
    <message>
        <source>its size is impossible.</source>
        <translation>kích thước gói không thể có.</translation>
    </message>
    <message>
        <source>its end is missing or something was added behind it.</source>
        <translation>thiếu phần cuối hoặc có gì đó thêm phía sau.</translation>
    </message>
    <message>
        <source>its table of contents is wrong.</source>
        <translation>bảng mục lục của gói sai.</translation>
    </message>
    <message>
        <source>its members do not follow one another.</source>
        <translation>các thành phần không nối tiếp nhau.</translation>
    </message>
    <message>
        <source>a member&apos;s name is too long.</source>
        <translation>tên một thành phần quá dài.</translation>
    </message>
    <message>
        <source>a member is compressed or described in another way than this program does.</source>
        <translation>một thành phần bị nén hoặc mô tả khác cách của chương trình này.</translation>
    </message>
    <message>
        <source>a member is longer than the package.</source>
        <translation>một thành phần dài hơn gói.</translation>
    </message>
    <message>
        <source>it holds two members of one name.</source>
        <translation>gói có hai thành phần cùng tên.</translation>
    </message>
    <message>
        <source>it holds too many members.</source>
        <translation>gói có quá nhiều thành phần.</translation>
    </message>
    <message>
        <source>“%1” in it is damaged.</source>
        <translation>“%1” trong gói bị hỏng.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>Không ghi được “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” would be larger than 4 GB; send fewer dossiers at a time.</source>
        <translation>“%1” sẽ lớn hơn 4 GB; hãy gửi ít phiếu hơn mỗi lần.</translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message>
        <source>Slip %1 is not at work any more: %2.</source>
        <translation>Phiếu %1 không còn đang làm: %2.</translation>
    </message>
    <message>
        <source>Slip %1 changes nothing yet.</source>
        <translation>Phiếu %1 chưa có thay đổi nào.</translation>
    </message>
    <message numerus="yes">
        <source>Slip %1 cannot be submitted yet: %n thing(s) stand in the way (%2).</source>
        <translation>
            <numerusform>Phiếu %1 chưa trình được: còn %n việc (%2).</numerusform>
        </translation>
    </message>
    <message>
        <source>Parcel %1/%2: %3</source>
        <translation>Thửa %1/%2: %3</translation>
    </message>
    <message>
        <source>The correction slip is not there any more.</source>
        <translation>Phiếu chỉnh lý này không còn.</translation>
    </message>
    <message>
        <source>Submit Slip %1</source>
        <translation>Trình phiếu %1</translation>
    </message>
    <message>
        <source>Slip %1 is not submitted (%2): there is nothing to take back.</source>
        <translation>Phiếu %1 chưa trình (%2): không có gì để rút lại.</translation>
    </message>
    <message>
        <source>Take Back Slip %1</source>
        <translation>Rút lại phiếu %1</translation>
    </message>
    <message>
        <source>Return Slip %1</source>
        <translation>Trả lại phiếu %1</translation>
    </message>
</context>
<context>
    <name>SubmitCommand</name>
    <message>
        <source>The correction slip</source>
        <translation>Phiếu chỉnh lý</translation>
    </message>
    <message>
        <source>The working file</source>
        <translation>Tệp làm việc</translation>
    </message>
    <message>
        <source>Slip %1 is submitted.</source>
        <translation>Đã trình phiếu %1.</translation>
    </message>
    <message>
        <source>Slip %1 is at work again.</source>
        <translation>Đã rút lại phiếu %1, đang làm tiếp.</translation>
    </message>
    <message>
        <source>Slip %1 is returned.</source>
        <translation>Đã trả lại phiếu %1.</translation>
    </message>
    <message>
        <source>No slip of this batch is at work any more.</source>
        <translation>Đợt này không còn phiếu nào đang làm.</translation>
    </message>
    <message>
        <source>No slip of this batch is submitted: there is nothing to take back.</source>
        <translation>Đợt này không có phiếu nào đã trình: không có gì để rút lại.</translation>
    </message>
</context>
<context>
    <name>Succession</name>
    <message>
        <source>The parcels have different land users; say who keeps what.</source>
        <translation>Các thửa có chủ sử dụng khác nhau; hãy cho biết ai giữ thửa nào.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 new parcels are described, but %2 are made.</source>
        <translation>Khai %1 thửa mới nhưng tạo ra %2 thửa.</translation>
    </message>
    <message>
        <source>New parcel %1 needs a number.</source>
        <translation>Thửa mới thứ %1 cần có số thửa.</translation>
    </message>
    <message>
        <source>Number %1 was already used on sheet %2; numbers are not used again.</source>
        <translation>Số thửa %1 đã dùng ở tờ %2; số thửa không dùng lại.</translation>
    </message>
    <message>
        <source>A right that is to go on does not belong to a retired parcel.</source>
        <translation>Quyền được giữ tiếp không thuộc thửa bị hủy nào.</translation>
    </message>
    <message>
        <source>Parcel %1 is not there any more.</source>
        <translation>Thửa %1 không còn nữa.</translation>
    </message>
    <message>
        <source>A parcel that is given to somebody is not one of the new ones.</source>
        <translation>Có thửa được giao không nằm trong các thửa mới.</translation>
    </message>
    <message>
        <source>There is no row %1 in “%2” any more.</source>
        <translation>Không còn dòng %1 trong “%2”.</translation>
    </message>
    <message>
        <source>There is no sheet %1.</source>
        <translation>Không có tờ %1.</translation>
    </message>
    <message>
        <source>There is no such parcel in the file.</source>
        <translation>Không có thửa này trong tệp.</translation>
    </message>
    <message>
        <source>There is no new parcel %1 in the area.</source>
        <translation>Trong vùng không có thửa mới %1.</translation>
    </message>
    <message>
        <source>No column of that table holds numbers of the new parcels; copy the names and the new parcels side by side.</source>
        <translation>Bảng này không có cột số thửa mới; hãy chép họ tên và thửa mới cạnh nhau.</translation>
    </message>
    <message>
        <source>Buildings were put on the largest new parcel; say below where they stand.</source>
        <translation>Nhà, tài sản được xếp vào thửa mới lớn nhất; hãy chọn bên dưới thửa có tài sản.</translation>
    </message>
    <message>
        <source>“%1” stands on a certificate since %2; end it before the parcel is changed.</source>
        <translation>“%1” đang có trên giấy chứng nhận từ %2; hãy xóa trước khi biến động thửa đất.</translation>
    </message>
    <message>
        <source>“%1” stands on parcel %2 since %3; end it before the parcel is changed.</source>
        <translation>“%1” đang có trên thửa %2 từ %3; hãy xóa trước khi biến động thửa đất.</translation>
    </message>
    <message>
        <source>“%1” is no table: it is to be .xlsx, .xls, .ods or .csv.</source>
        <translation>“%1” không phải bảng tính: cần tệp .xlsx, .xls, .ods hoặc .csv.</translation>
    </message>
    <message>
        <source>“%1” holds no table of at least two columns.</source>
        <translation>“%1” không có bảng nào từ hai cột trở lên.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the table fit none or several of the land users there; the first is line %1.</source>
        <translation>
            <numerusform>%n dòng trong bảng không khớp với chủ nào hoặc khớp với nhiều chủ ở khu đó; dòng đầu tiên là dòng %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>New parcel %1 is given twice.</source>
        <translation>Thửa mới %1 bị giao hai lần.</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>“%1” không phải là ngày.</translation>
    </message>
    <message>
        <source>“%1” is no parcel number: it begins with a digit and is at most %2 characters long.</source>
        <translation>“%1” không phải là số thửa: số thửa bắt đầu bằng chữ số và dài không quá %2 ký tự.</translation>
    </message>
</context>
<context>
    <name>SuccessionPart</name>
    <message>
        <source>%1 since %2. Check the other side&apos;s written consent before going on.</source>
        <translation>%1 từ %2. Kiểm tra văn bản đồng ý của bên liên quan trước khi tiếp tục.</translation>
    </message>
    <message>
        <source>%1 ended on %2.</source>
        <translation>%1 đã xóa ngày %2.</translation>
    </message>
    <message>
        <source>New parcels</source>
        <translation>Thửa mới</translation>
    </message>
    <message>
        <source>Parcel No.</source>
        <translation>Số thửa</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>Diện tích (m²)</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>the land users below</source>
        <translation>các chủ ở bảng dưới</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Người khác…</translation>
    </message>
    <message>
        <source>Choose who receives this parcel: a new right begins, the old ones end</source>
        <translation>Chọn người nhận thửa này: quyền mới bắt đầu, quyền cũ chấm dứt</translation>
    </message>
    <message>
        <source>Purposes (m²)</source>
        <translation>Mục đích sử dụng (m²)</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Parcel %1: purposes %2, shape %3 m²</source>
        <translation>Thửa %1: mục đích %2, hình thửa %3 m²</translation>
    </message>
    <message>
        <source>Who keeps what (no mark: the right ends there)</source>
        <translation>Ai giữ thửa nào (không đánh dấu: quyền chấm dứt tại thửa đó)</translation>
    </message>
    <message>
        <source>Land User</source>
        <translation>Chủ sử dụng</translation>
    </message>
    <message>
        <source>Old certificates</source>
        <translation>GCN cũ</translation>
    </message>
    <message>
        <source>%1 (names other parcels too)</source>
        <translation>%1 (còn ghi thửa khác)</translation>
    </message>
    <message>
        <source>contract or decision, as in: Contract 412/2026</source>
        <translation>hợp đồng hoặc quyết định, ví dụ: Hợp đồng 412/2026</translation>
    </message>
    <message>
        <source>Rights end and begin on</source>
        <translation>Ngày quyền chấm dứt, bắt đầu</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>“%1” is no date: write it like 15/10/2026.</source>
        <translation>“%1” không phải là ngày: hãy viết như 15/10/2026.</translation>
    </message>
    <message>
        <source>“%1” is no area of a purpose.</source>
        <translation>“%1” không phải là diện tích của một mục đích.</translation>
    </message>
    <message>
        <source>Apartment %1</source>
        <translation>Căn hộ %1</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Nhà</translation>
    </message>
    <message>
        <source>%1, %2 m²</source>
        <translation>%1, %2 m²</translation>
    </message>
    <message>
        <source>Parcel %1</source>
        <translation>Thửa %1</translation>
    </message>
    <message>
        <source>Where buildings and apartments stand</source>
        <translation>Nhà, căn hộ nằm trên thửa</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Nobody else receives this parcel: its land users keep their rights</source>
        <translation>Không ai khác nhận thửa này: các chủ sử dụng giữ nguyên quyền</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy bỏ</translation>
    </message>
    <message>
        <source>Nothing has changed yet (Esc)</source>
        <translation>Chưa có gì thay đổi (Esc)</translation>
    </message>
</context>
<context>
    <name>TopologyFixes</name>
    <message>
        <source>Nothing would be left of the parcel; retire it instead.</source>
        <translation>Thửa đất sẽ không còn gì; hãy hủy thửa đó.</translation>
    </message>
    <message>
        <source>The boundary encloses no ground.</source>
        <translation>Ranh thửa không bao phần đất nào.</translation>
    </message>
    <message>
        <source>The parcel would fall apart; split it instead.</source>
        <translation>Thửa đất sẽ bị rời ra nhiều mảnh; hãy tách thửa.</translation>
    </message>
    <message>
        <source>The gap does not border on the parcel along an edge.</source>
        <translation>Khe hở không có cạnh chung với thửa này.</translation>
    </message>
    <message>
        <source>The boundary is no longer there.</source>
        <translation>Ranh thửa không còn ở đó.</translation>
    </message>
    <message>
        <source>The neighbour has a corner there; move the vertex to it.</source>
        <translation>Thửa bên cạnh đã có đỉnh ở đó; hãy dời đỉnh vào đỉnh ấy.</translation>
    </message>
    <message>
        <source>That does not mend it; correct the boundary by hand.</source>
        <translation>Cách này không sửa được lỗi; hãy sửa ranh bằng tay.</translation>
    </message>
    <message>
        <source>Other faults would come instead; correct the boundary by hand.</source>
        <translation>Sẽ phát sinh lỗi khác; hãy sửa ranh bằng tay.</translation>
    </message>
    <message>
        <source>Give the Strip to the First Parcel</source>
        <translation>Giao dải đất cho thửa thứ nhất</translation>
    </message>
    <message>
        <source>Give the Strip to the Second Parcel</source>
        <translation>Giao dải đất cho thửa thứ hai</translation>
    </message>
    <message>
        <source>Move the Vertex onto the Boundary</source>
        <translation>Dời đỉnh vào ranh thửa bên cạnh</translation>
    </message>
    <message>
        <source>Insert the Vertex in the Neighbour</source>
        <translation>Thêm đỉnh vào thửa bên cạnh</translation>
    </message>
    <message>
        <source>Drop Repeated Vertices and Spikes</source>
        <translation>Bỏ đỉnh trùng và gai nhọn</translation>
    </message>
    <message>
        <source>Untangle the Boundary</source>
        <translation>Gỡ ranh thửa tự cắt</translation>
    </message>
    <message>
        <source>Keep the Smallest Part</source>
        <translation>Giữ lại phần nhỏ nhất</translation>
    </message>
    <message>
        <source>Retire the Second Parcel</source>
        <translation>Hủy thửa thứ hai</translation>
    </message>
    <message>
        <source>Cut Out the Island</source>
        <translation>Khoét thửa đảo</translation>
    </message>
    <message>
        <source>Retire the First Parcel</source>
        <translation>Hủy thửa thứ nhất</translation>
    </message>
</context>
<context>
    <name>TopologyRules</name>
    <message>
        <source>The boundary has too few vertices.</source>
        <translation>Ranh thửa thiếu đỉnh.</translation>
    </message>
    <message>
        <source>The boundary has a vertex twice.</source>
        <translation>Ranh thửa có đỉnh ghi hai lần.</translation>
    </message>
    <message>
        <source>The boundary has a spike.</source>
        <translation>Ranh thửa có gai nhọn.</translation>
    </message>
    <message>
        <source>The boundary crosses or touches itself.</source>
        <translation>Ranh thửa tự cắt hoặc tự chạm.</translation>
    </message>
    <message>
        <source>A hole does not lie in the parcel as it should.</source>
        <translation>Phần khoét không nằm đúng trong thửa.</translation>
    </message>
    <message>
        <source>Parts of the parcel lie over one another.</source>
        <translation>Các phần của thửa chồng lên nhau.</translation>
    </message>
    <message>
        <source>The parcel has no area.</source>
        <translation>Thửa không có diện tích.</translation>
    </message>
    <message>
        <source>The shape could not be worked out.</source>
        <translation>Không tính được hình thửa.</translation>
    </message>
    <message>
        <source>Lies over parcel %1: %2, %3 wide.</source>
        <translation>Chồng lấn thửa %1: %2, rộng %3.</translation>
    </message>
    <message>
        <source>A gap beside the parcel: %1, %2 wide.</source>
        <translation>Khe hở cạnh thửa: %1, rộng %2.</translation>
    </message>
    <message>
        <source>A gap to parcel %1: %2, %3 wide.</source>
        <translation>Khe hở với thửa %1: %2, rộng %3.</translation>
    </message>
    <message>
        <source>A vertex is %1 beside the boundary of parcel %2.</source>
        <translation>Đỉnh cách ranh thửa %2 là %1.</translation>
    </message>
    <message>
        <source>The same shape as parcel %1.</source>
        <translation>Trùng hình với thửa %1.</translation>
    </message>
    <message>
        <source>The smallest part is the parcel; the others are outlines around it.</source>
        <translation>Phần nhỏ nhất là thửa; các phần khác là đường bao quanh nó.</translation>
    </message>
    <message>
        <source>The parcel has more than one part.</source>
        <translation>Thửa có nhiều phần.</translation>
    </message>
    <message>
        <source>Edge matching of sheets %1 and %2</source>
        <translation>Tiếp biên tờ %1 và %2</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) lie inside and are not cut out: %1 too much.</source>
        <translation>
            <numerusform>Bao %n thửa bên trong chưa khoét: thừa %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraverseDialog</name>
    <message>
        <source>Distribute the closing error by length</source>
        <translation>Phân phối sai số khép theo chiều dài cạnh</translation>
    </message>
    <message>
        <source>Boundary from Lengths and Angles</source>
        <translation>Dựng ranh từ cạnh và góc</translation>
    </message>
    <message>
        <source>Edge (m)</source>
        <translation>Cạnh (m)</translation>
    </message>
    <message>
        <source>Inner angle at its end (°)</source>
        <translation>Góc trong ở cuối cạnh (°)</translation>
    </message>
    <message>
        <source>Point 1: X (north), Y (east)</source>
        <translation>Điểm 1: X (Bắc), Y (Đông)</translation>
    </message>
    <message>
        <source>Bearing of the first edge from north (°)</source>
        <translation>Góc phương vị của cạnh đầu (°)</translation>
    </message>
    <message>
        <source>Into the Corner Table</source>
        <translation>Đưa vào bảng tọa độ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Walk with the parcel on the left; the last edge comes back to point 1.</source>
        <translation>Đi theo ranh, thửa ở bên trái; cạnh cuối về lại điểm 1.</translation>
    </message>
    <message>
        <source>Type point 1 and the direction of the first edge.</source>
        <translation>Hãy gõ điểm 1 và hướng của cạnh đầu.</translation>
    </message>
    <message>
        <source>Row %1 needs a length and an angle.</source>
        <translation>Dòng %1 cần có chiều dài và góc.</translation>
    </message>
    <message>
        <source>Closing error %1 m in %2 m (1:%3), angles %4″ over.</source>
        <translation>Sai số khép %1 m trên %2 m (1:%3), góc thừa %4″.</translation>
    </message>
    <message>
        <source>It was distributed by length.</source>
        <translation>Đã phân phối theo chiều dài cạnh.</translation>
    </message>
</context>
<context>
    <name>UniqueRules</name>
    <message>
        <source>Sheets of several old communes</source>
        <translation>Tờ cùng số của nhiều xã cũ</translation>
    </message>
    <message numerus="yes">
        <source>Sheet %1 is there in %n old commune(s): make the table of sheets first.</source>
        <translation>
            <numerusform>Tờ %1 có ở %n xã cũ: lập bảng tham chiếu số tờ trước; hiện chưa tính là trùng số thửa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number %1 stands twice.</source>
        <translation>Trùng số thửa %1.</translation>
    </message>
    <message>
        <source>Parcel %1 has the same parcel code.</source>
        <translation>Thửa %1 có cùng mã định danh.</translation>
    </message>
    <message>
        <source>The personal number %1 stands for another land user too.</source>
        <translation>Số định danh %1 còn ghi cho một chủ khác.</translation>
    </message>
    <message>
        <source>Another land user has the same identity paper %1.</source>
        <translation>Một chủ khác có cùng giấy tờ số %1.</translation>
    </message>
    <message>
        <source>Another certificate in force has the serial %1.</source>
        <translation>Một GCN khác đang hiệu lực có số phát hành %1.</translation>
    </message>
</context>
<context>
    <name>ValueRemarks</name>
    <message>
        <source>11 digits: a zero may be missing in front.</source>
        <translation>11 chữ số: có thể thiếu số 0 ở đầu.</translation>
    </message>
    <message>
        <source>9 digits are an old CMND: add it below as an identity paper.</source>
        <translation>9 chữ số là CMND cũ: hãy thêm vào phần giấy tờ bên dưới.</translation>
    </message>
    <message>
        <source>A personal number has 12 digits.</source>
        <translation>Số định danh cá nhân có 12 chữ số.</translation>
    </message>
    <message>
        <source>More than one serial: enter each certificate by itself.</source>
        <translation>Nhiều hơn một số phát hành: hãy nhập từng GCN riêng.</translation>
    </message>
    <message>
        <source>Not the usual form of a serial, such as BX 123456 or AA 06654954.</source>
        <translation>Không đúng dạng thường gặp của số phát hành, như BX 123456 hoặc AA 06654954.</translation>
    </message>
    <message>
        <source>Is %1 the right year?</source>
        <translation>%1 có đúng là năm không?</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ngày này chưa tới.</translation>
    </message>
    <message>
        <source>A tax code has 10 digits, or 10 and 3 for a branch.</source>
        <translation>Mã số thuế có 10 chữ số, hoặc 10 và 3 với chi nhánh.</translation>
    </message>
    <message>
        <source>The check digit of this tax code is wrong.</source>
        <translation>Chữ số kiểm tra của mã số thuế này sai.</translation>
    </message>
    <message>
        <source>This should not be below zero.</source>
        <translation>Số này không nên nhỏ hơn không.</translation>
    </message>
    <message>
        <source>A year has four digits.</source>
        <translation>Năm có bốn chữ số.</translation>
    </message>
    <message>
        <source>A commune code has 5 digits.</source>
        <translation>Mã xã có 5 chữ số.</translation>
    </message>
    <message>
        <source>CMND has 9 digits, CCCD and Căn cước have 12.</source>
        <translation>CMND có 9 chữ số, CCCD và căn cước có 12.</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>The working file</source>
        <translation>Tệp làm việc</translation>
    </message>
    <message>
        <source>%1 journal lines and %2 scans are as they were written.</source>
        <translation>%1 dòng nhật ký và %2 bản quét còn nguyên như khi ghi.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) were found.</source>
        <translation>
            <numerusform>Tìm thấy %n lỗi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say where the copy goes with --out COPY.diaba.</source>
        <translation>Hãy cho biết nơi ghi bản sao bằng --out COPY.diaba.</translation>
    </message>
    <message>
        <source>%1: %2 rows and %3 scans, read back and compared.</source>
        <translation>%1: %2 dòng và %3 bản quét, đã đọc lại và đối chiếu.</translation>
    </message>
</context>
<context>
    <name>VertexEdits</name>
    <message>
        <source>Insert Vertex</source>
        <translation>Thêm đỉnh</translation>
    </message>
    <message>
        <source>Remove Vertex</source>
        <translation>Xóa đỉnh</translation>
    </message>
    <message>
        <source>Remove Vertices</source>
        <translation>Xóa các đỉnh</translation>
    </message>
    <message>
        <source>There is no boundary from %1 to %2: point at a boundary.</source>
        <translation>Không có ranh từ %1 đến %2: hãy trỏ vào một cạnh ranh.</translation>
    </message>
    <message>
        <source>There is already a corner at %1: drag that one.</source>
        <translation>Đã có đỉnh tại %1: hãy kéo đỉnh đó.</translation>
    </message>
    <message>
        <source>There is no corner at %1: point at a corner of a parcel.</source>
        <translation>Không có đỉnh nào tại %1: hãy trỏ vào một đỉnh của thửa.</translation>
    </message>
    <message>
        <source>A boundary needs at least three corners: add what is missing, or let them stay.</source>
        <translation>Ranh thửa cần ít nhất ba đỉnh: hãy thêm đỉnh còn thiếu, hoặc để nguyên.</translation>
    </message>
</context>
<context>
    <name>VertexTool</name>
    <message numerus="yes">
        <source>Moving this vertex changes %n parcel(s): %1.</source>
        <translation>
            <numerusform>Dời đỉnh này làm đổi %n thửa: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A vertex put in here changes %n parcel(s): %1.</source>
        <translation>
            <numerusform>Thêm đỉnh ở đây làm đổi %n thửa: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the boundary by (m, outwards positive)</source>
        <translation>Dời cạnh song song (m, ra ngoài là dương)</translation>
    </message>
    <message>
        <source>Click on the first corner, point at the last one, then press C.</source>
        <translation>Bấm vào đỉnh đầu, trỏ vào đỉnh cuối, rồi bấm C.</translation>
    </message>
    <message>
        <source>X (north) and Y (east) of the corner, in metres</source>
        <translation>X (Bắc) và Y (Đông) của đỉnh, mét</translation>
    </message>
    <message>
        <source>Type one corner: X, a space, Y.</source>
        <translation>Hãy gõ một điểm: X, dấu cách, Y.</translation>
    </message>
    <message numerus="yes">
        <source>%n corner(s) chosen: drag one of them and all move; Delete removes them.</source>
        <translation>
            <numerusform>Đã chọn %n đỉnh: kéo một đỉnh thì tất cả cùng dời; Delete xóa các đỉnh đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl: no snapping</source>
        <translation>Ctrl: không bắt điểm</translation>
    </message>
    <message>
        <source>Esc: let it be</source>
        <translation>Esc: thôi</translation>
    </message>
    <message>
        <source>Drag: move the corner</source>
        <translation>Kéo: dời đỉnh</translation>
    </message>
    <message>
        <source>Delete: remove it</source>
        <translation>Delete: xóa đỉnh</translation>
    </message>
    <message>
        <source>Click: choose it</source>
        <translation>Bấm: chọn đỉnh</translation>
    </message>
    <message>
        <source>Shift+click: choose one more</source>
        <translation>Shift+bấm: chọn thêm</translation>
    </message>
    <message>
        <source>X: type where it belongs</source>
        <translation>X: gõ tọa độ đúng</translation>
    </message>
    <message>
        <source>C: choose all up to this corner</source>
        <translation>C: chọn cả dãy đến đỉnh này</translation>
    </message>
    <message>
        <source>Click or drag: put a corner in</source>
        <translation>Bấm hoặc kéo: thêm đỉnh</translation>
    </message>
    <message>
        <source>Shift+drag: move the boundary parallel to itself</source>
        <translation>Shift+kéo: dời cạnh song song</translation>
    </message>
    <message>
        <source>Shift+click: type how far</source>
        <translation>Shift+bấm: gõ khoảng dời</translation>
    </message>
    <message>
        <source>Point at a corner or a boundary</source>
        <translation>Trỏ vào đỉnh hoặc cạnh</translation>
    </message>
    <message>
        <source>Shift+drag: choose corners in a rectangle</source>
        <translation>Shift+kéo: khoanh chọn nhiều đỉnh</translation>
    </message>
    <message>
        <source>“%1” is no length: write it like 3,25, or −3,25 inwards.</source>
        <translation>“%1” không phải là chiều dài: hãy viết như 3,25, hoặc −3,25 nếu vào trong.</translation>
    </message>
    <message>
        <source>These two corners are not of one parcel: choose two of the same.</source>
        <translation>Hai đỉnh này không thuộc cùng một thửa: hãy chọn hai đỉnh của một thửa.</translation>
    </message>
</context>
<context>
    <name>WhyGroup</name>
    <message>
        <source>Shape</source>
        <translation>Không gian</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Thuộc tính</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Hồ sơ quét</translation>
    </message>
    <message>
        <source>%1: not applicable</source>
        <translation>%1: không áp dụng</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Confirm that it is accepted…</source>
        <translation>Xác nhận ngoại lệ…</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Chấp nhận…</translation>
    </message>
    <message>
        <source>Group 2, only waiting for the match</source>
        <translation>Nhóm 2 – chỉ còn chờ đối khớp</translation>
    </message>
    <message>
        <source>Group 1: nothing is missing</source>
        <translation>Nhóm 1: không thiếu gì</translation>
    </message>
    <message>
        <source>Why group %1?</source>
        <translation>Vì sao nhóm %1?</translation>
    </message>
    <message>
        <source>Land that the State manages: land user, certificate, scan and match are not asked for.</source>
        <translation>Đất giao để quản lý: không đòi hỏi chủ sử dụng, GCN, bản quét và đối khớp.</translation>
    </message>
    <message numerus="yes">
        <source>To group 1: do the %n things marked ●.</source>
        <translation>
            <numerusform>Để lên nhóm 1: làm %n việc có dấu ●.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n lỗi nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accepts it: “%2”.</source>
        <translation>%1 chấp nhận: “%2”.</translation>
    </message>
    <message numerus="yes">
        <source>%n apartment(s): %1 in order</source>
        <translation>
            <numerusform>%n căn hộ: %1 đạt</numerusform>
        </translation>
    </message>
    <message>
        <source>Another person than %1 must confirm it.</source>
        <translation>Phải có người khác %1 xác nhận.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Done, Next Parcel</source>
        <translation>Xong, thửa tiếp theo</translation>
    </message>
    <message>
        <source>Let Wait…</source>
        <translation>Để chờ…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Marks the parcel as done and opens the next one of the list (Ctrl+Enter)</source>
        <translation>Đánh dấu thửa đã xong và mở thửa tiếp theo trong danh sách (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Done, Next Parcel  Ctrl+Enter</source>
        <translation>Xong, thửa tiếp theo  Ctrl+Enter</translation>
    </message>
    <message numerus="yes">
        <source>Nothing left in this filter. %n parcels wait.</source>
        <translation>
            <numerusform>Hết việc trong bộ lọc này. Còn %n thửa đang để chờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Puts the parcel aside with a reason and a day to be reminded (Ctrl+T)</source>
        <translation>Để thửa này lại, ghi lý do và ngày nhắc lại (Ctrl+T)</translation>
    </message>
    <message>
        <source>Back to the Parcel</source>
        <translation>Quay lại thửa</translation>
    </message>
    <message>
        <source>Goes on without a mark of done; the parcel comes again at the end of the list (Ctrl+J)</source>
        <translation>Sang thửa tiếp theo mà không đánh dấu xong; thửa này hiện lại ở cuối danh sách (Ctrl+J)</translation>
    </message>
    <message>
        <source>It Is Right as It Is…</source>
        <translation>Chấp nhận như hiện có…</translation>
    </message>
    <message>
        <source>Mark as Done All the Same</source>
        <translation>Vẫn đánh dấu xong</translation>
    </message>
    <message>
        <source>The parcel in the form is not in this list, so it was not marked. Choose a line of the list, or another filter.</source>
        <translation>Thửa đang mở không có trong danh sách này nên chưa được đánh dấu. Hãy chọn một dòng trong danh sách, hoặc đổi bộ lọc.</translation>
    </message>
    <message>
        <source>That was the last line; what was skipped stands at the end of the list.</source>
        <translation>Đã hết danh sách; các thửa đã bỏ qua nằm ở cuối danh sách.</translation>
    </message>
</context>
<context>
    <name>WorkItems</name>
    <message>
        <source>Parcel %1 Done</source>
        <translation>Xong thửa %1</translation>
    </message>
    <message>
        <source>Parcel %1 Waits</source>
        <translation>Để chờ thửa %1</translation>
    </message>
    <message>
        <source>Skip Parcel %1</source>
        <translation>Bỏ qua thửa %1</translation>
    </message>
    <message>
        <source>Parcel %1 to Do Again</source>
        <translation>Làm lại thửa %1</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Work to Do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>All Parcels</source>
        <translation>Tất cả thửa</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message numerus="yes">
        <source>Today %n parcels</source>
        <translation>
            <numerusform>Hôm nay %n thửa</numerusform>
        </translation>
    </message>
    <message>
        <source>group 1: %1</source>
        <translation>nhóm 1: %1</translation>
    </message>
    <message>
        <source>only waiting for the match: %1</source>
        <translation>chỉ còn chờ đối khớp: %1</translation>
    </message>
    <message>
        <source>The file is being checked…</source>
        <translation>Đang kiểm tra tệp…</translation>
    </message>
    <message>
        <source>Not checked yet. Choose Check ▸ Whole Commune.</source>
        <translation>Chưa kiểm tra. Chọn Kiểm tra ▸ Cả xã.</translation>
    </message>
    <message>
        <source>Nothing left to do here.</source>
        <translation>Hết việc ở đây.</translation>
    </message>
    <message>
        <source>Nothing left in this filter.</source>
        <translation>Hết việc trong bộ lọc này.</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels wait.</source>
        <translation>
            <numerusform>Còn %n thửa đang để chờ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels of the commune are not in group 1 yet.</source>
        <translation>
            <numerusform>Cả xã còn %n thửa chưa vào nhóm 1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: &lt;a href=&quot;all&quot;&gt;show all work&lt;/a&gt;.</source>
        <translation>Tiếp theo: &lt;a href=&quot;all&quot;&gt;hiện mọi việc&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>Next: look at those that wait, by Filter ▸ Waiting.</source>
        <translation>Tiếp theo: xem những thửa để chờ, bằng Lọc ▸ Để chờ.</translation>
    </message>
    <message>
        <source>Next: send the slips to the province, by Exchange.</source>
        <translation>Tiếp theo: gửi phiếu cho tỉnh, bằng Giao nhận dữ liệu.</translation>
    </message>
    <message numerus="yes">
        <source>%n slips came back to be corrected.</source>
        <translation>
            <numerusform>Có %n phiếu bị trả lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no parcels yet. Next: import map sheets, by Exchange.</source>
        <translation>Chưa có thửa đất nào. Tiếp theo: nhập tờ bản đồ, bằng Giao nhận dữ liệu.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked with errors</source>
        <translation>
            <numerusform>%n thửa đánh dấu xong khi còn lỗi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkRules</name>
    <message numerus="yes">
        <source>Slip %1 is overdue by %n day(s).</source>
        <translation>
            <numerusform>Phiếu %1 quá hạn %n ngày.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slip %1 is due in %n day(s).</source>
        <translation>
            <numerusform>Phiếu %1 còn %n ngày là đến hạn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slip %1 was sent %n day(s) ago and is not answered.</source>
        <translation>
            <numerusform>Phiếu %1 đã gửi tỉnh %n ngày, chưa có phản hồi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slip %1 was approved %n day(s) ago and is not sent.</source>
        <translation>
            <numerusform>Phiếu %1 đã duyệt %n ngày, chưa gửi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Slip %1 is in conflict with the province: choose what is right.</source>
        <translation>Phiếu %1 xung đột với dữ liệu của tỉnh: hãy chọn bên đúng.</translation>
    </message>
    <message numerus="yes">
        <source>The working file is of %1, %n day(s) old: take new data from the province.</source>
        <translation>
            <numerusform>Tệp làm việc lập ngày %1, đã %n ngày: hãy cập nhật mới từ tỉnh.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkingFile</name>
    <message>
        <source>“%1” is open for reading only.</source>
        <translation>“%1” đang mở chỉ để đọc.</translation>
    </message>
    <message>
        <source>The working file cannot be made in the coordinate system EPSG:%1.</source>
        <translation>Không tạo được tệp làm việc trong hệ tọa độ EPSG:%1.</translation>
    </message>
    <message>
        <source>A row of “%1” was changed by another program meanwhile; nothing was saved. Open the file again.</source>
        <translation>Một dòng của “%1” vừa bị chương trình khác sửa; chưa lưu gì. Hãy mở lại tệp.</translation>
    </message>
    <message>
        <source>“%1” is not there.</source>
        <translation>Không có “%1”.</translation>
    </message>
    <message>
        <source>“%1” is a folder; choose the working file in it.</source>
        <translation>“%1” là thư mục; hãy chọn tệp làm việc trong đó.</translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes); it is not a working file.</source>
        <translation>“%1” trống rỗng (0 byte); không phải là tệp làm việc.</translation>
    </message>
    <message>
        <source>“%1” is a database of another program, not a working file of Địa Bạ. Import it instead.</source>
        <translation>“%1” là cơ sở dữ liệu của chương trình khác, không phải tệp làm việc của Địa Bạ. Hãy nhập nó thay vì mở.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer Địa Bạ (version %2); install the newer program.</source>
        <translation>“%1” do Địa Bạ mới hơn tạo (phiên bản %2); hãy cài chương trình mới hơn.</translation>
    </message>
    <message>
        <source>“%1” is damaged: a part of it is missing. Restore the last backup.</source>
        <translation>“%1” bị hỏng: thiếu một phần. Hãy khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>“%1” is already there; choose another name.</source>
        <translation>Đã có “%1”; hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>“%1” cannot be the coordinate system of a working file; it takes a projected one, written EPSG:n.</source>
        <translation>“%1” không thể là hệ tọa độ của tệp làm việc; cần hệ phẳng, viết EPSG:n.</translation>
    </message>
    <message>
        <source>The folder of “%1” cannot be written to; copy the file to a folder of your own.</source>
        <translation>Không ghi được vào thư mục của “%1”; hãy chép tệp sang thư mục của mình.</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (tiến trình %2)</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: a row of “%2” (%3) was changed since. Undo that change first.</source>
        <translation>Không hoàn tác được “%1”: một dòng của “%2” (%3) đã được sửa sau đó. Hãy hoàn tác lần sửa đó trước.</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: rows added since refer to its rows. Undo those first.</source>
        <translation>Không hoàn tác được “%1”: các dòng thêm sau đó dựa vào dòng của nó. Hãy hoàn tác chúng trước.</translation>
    </message>
    <message>
        <source>Nothing can be written beside “%1”: the disk is full or broken; free some space and open it again.</source>
        <translation>Không ghi được gì bên cạnh “%1”: ổ đĩa đã đầy hoặc hỏng; hãy giải phóng dung lượng rồi mở lại.</translation>
    </message>
    <message>
        <source>“%1” holds a %2 “%3” that Địa Bạ did not make; it is not opened. Remove it with the program that made it, or restore the last backup.</source>
        <translation>“%1” chứa %2 “%3” mà Địa Bạ không tạo ra; tệp không được mở. Hãy xóa phần đó bằng chương trình đã tạo ra nó, hoặc phục hồi bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>The parcels are of more than 65,536 sheets, which no commune has: the column of the sheet number was mistaken at the import; import again into a new file with --map sheet_no=COLUMN.</source>
        <translation>Các thửa thuộc hơn 65.536 tờ, không xã nào có nhiều như vậy: cột số tờ đã bị nhầm khi nhập; hãy nhập lại vào tệp mới với --map sheet_no=CỘT.</translation>
    </message>
    <message>
        <source>“%1” is damaged: it no longer says which file it is or what its coordinate system is. Restore the last backup.</source>
        <translation>“%1” bị hỏng: tệp không còn cho biết nó là tệp nào hoặc thuộc hệ tọa độ nào. Hãy khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>somebody whom “%1” does not name</source>
        <translation>người mà “%1” không ghi tên</translation>
    </message>
    <message>
        <source>“%1” is being edited by %2; nothing was saved here. Close it there first, or delete the .lock file beside it if no Địa Bạ has it open.</source>
        <translation>“%1” đang được sửa bởi %2; ở đây chưa lưu gì. Hãy đóng tệp ở đó trước, hoặc xóa tệp .lock bên cạnh nếu không có Địa Bạ nào đang mở tệp.</translation>
    </message>
    <message>
        <source>A row of “%1” (%2) holds a value that cannot be read; nothing was saved. Restore the last backup.</source>
        <translation>Một dòng của “%1” (%2) có giá trị không đọc được; chưa lưu gì cả. Hãy khôi phục bản sao lưu gần nhất.</translation>
    </message>
</context>
<context>
    <name>WriteDemo</name>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>Không ghi được “%1”: %2.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made.</source>
        <translation>Không tạo được thư mục “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not empty and holds no such demo; name an empty folder.</source>
        <translation>“%1” không trống và không chứa xã mẫu như vậy; hãy nêu thư mục trống.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made: %2.</source>
        <translation>Không tạo được thư mục “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” is a file; name an empty folder.</source>
        <translation>“%1” là một tệp; hãy nêu một thư mục trống.</translation>
    </message>
</context>
</TS>
