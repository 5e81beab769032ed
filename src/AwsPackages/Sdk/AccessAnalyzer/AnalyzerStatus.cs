using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

public class AnalyzerStatus(string value) : ConstantClass(value)
{
    public static readonly AnalyzerStatus ACTIVE = new("ACTIVE");

    public static readonly AnalyzerStatus CREATING = new("CREATING");

    public static readonly AnalyzerStatus DISABLED = new("DISABLED");

    public static readonly AnalyzerStatus FAILED = new("FAILED");

    public static AnalyzerStatus FindValue(string value) => FindValue<AnalyzerStatus>(value);

    public static implicit operator AnalyzerStatus(string value) => FindValue(value);
}
