namespace Amazon.Organizations.Model;

public class PolicyTypeSummary
{
    public PolicyType Type { get; set; }
    public PolicyTypeStatus Status { get; set; }
}
