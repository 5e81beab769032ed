using Amazon.Runtime;

namespace Amazon.IdentityManagement;

public class ReportFormatType(string value) : ConstantClass(value)
{
    public static readonly ReportFormatType TextCsv = new("text/csv");

    public static ReportFormatType FindValue(string value) => FindValue<ReportFormatType>(value);

    public static implicit operator ReportFormatType(string value) => FindValue(value);
}
