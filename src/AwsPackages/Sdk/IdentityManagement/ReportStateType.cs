using Amazon.Runtime;

namespace Amazon.IdentityManagement;

public class ReportStateType(string value) : ConstantClass(value)
{
    public static readonly ReportStateType COMPLETE = new("COMPLETE");
    public static readonly ReportStateType INPROGRESS = new("INPROGRESS");
    public static readonly ReportStateType STARTED = new("STARTED");

    public static ReportStateType FindValue(string value) => FindValue<ReportStateType>(value);

    public static implicit operator ReportStateType(string value) => FindValue(value);
}
