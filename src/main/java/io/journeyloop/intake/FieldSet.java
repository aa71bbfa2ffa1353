package io.journeyloop.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields that a kind of file may fill, and the column names under which they are commonly found. */
public record FieldSet(Map<String, List<String>> fields) {

    public static final FieldSet CUSTOMERS = new FieldSet(customers());
    public static final FieldSet COMPLAINTS = new FieldSet(complaints());

    public Set<String> names() {
        return fields.keySet();
    }

    /** The field of exactly that name, whatever the case. */
    Optional<String> named(String column) {
        String wanted = column.strip();
        return names().stream().filter(wanted::equalsIgnoreCase).findFirst();
    }

    /** The field that a column of that name most likely fills. */
    public Optional<String> guess(String column) {
        Optional<String> exact = named(column);
        if (exact.isPresent()) {
            return exact;
        }
        String plain = plain(column);
        return fields.entrySet().stream()
                .filter(field ->
                        plain(field.getKey()).equals(plain) || field.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, List<String>> customers() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("customerNo", List.of("customerid", "custno", "custid", "clientid", "客户号", "客户编号"));
        fields.put("name", List.of("customername", "fullname", "姓名", "客户姓名"));
        fields.put("phone", List.of("mobile", "telephone", "phonenumber", "手机", "手机号", "电话"));
        fields.put("email", List.of("emailaddress", "mail", "邮箱", "电子邮箱", "电子邮件"));
        fields.put("branch", List.of("branchno", "branchid", "branchcode", "网点", "机构", "机构号"));
        fields.put("gender", List.of("sex", "性别"));
        fields.put("age", List.of("年龄"));
        fields.put("occupation", List.of("job", "profession", "职业"));
        fields.put("maritalStatus", List.of("marital", "婚姻", "婚姻状况"));
        fields.put("education", List.of("学历", "教育程度"));
        fields.put("aum", List.of("balance", "assets", "资产", "余额", "金融资产"));
        fields.put("riskRating", List.of("risk", "risklevel", "风险等级"));
        fields.put("openedAt", List.of("opened", "opendate", "accountopened", "开户日期", "开户时间"));
        fields.put("lifecycle", List.of("status", "生命周期"));
        fields.put("consents", List.of("consent", "授权"));
        fields.put("consentedAt", List.of("consentdate", "授权日期", "授权时间"));
        fields.put("consentSource", List.of("授权来源", "授权渠道"));
        return fields;
    }

    private static Map<String, List<String>> complaints() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("complaintNo", List.of("complaintid", "complaintnumber", "投诉编号", "工单号"));
        fields.put("receivedAt", List.of("datereceived", "received", "投诉时间", "受理时间"));
        fields.put("product", List.of("产品"));
        fields.put("issue", List.of("问题", "投诉类别"));
        fields.put("narrative", List.of("consumercomplaintnarrative", "description", "text", "投诉内容"));
        fields.put("branch", List.of("branchno", "branchcode", "state", "网点", "机构号"));
        fields.put("customerNo", List.of("customerid", "custno", "客户号"));
        fields.put("channel", List.of("submittedvia", "渠道"));
        return fields;
    }
}
